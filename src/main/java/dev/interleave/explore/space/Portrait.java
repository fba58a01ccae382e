package dev.interleave.explore.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes one state down so that it does not matter which thread is which: puts the threads in an
/// order that follows from what they are, and gives each its place in that order for a name. Which
/// come first is found as colours are refined for graphs (Weisfeiler & Leman, 1968): what a thread
/// is like follows from what it has and from what mentions it, and that from what others are like.
/// Threads that this does not tell apart may come in any order: then two states that are alike may
/// be written differently, which only makes the search longer.
final class Portrait {

  private static final int ROUNDS = 3;

  /// Marks what is written of an actor as what it comes to when threads are over.
  private static final int AFTER_JOINS = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Numbering numbering;
  private final @Nullable Shape[] shown;
  private final List<Integer> threads = new ArrayList<>();
  private final BitSet over = new BitSet();
  private final BitSet joining = new BitSet();
  private final BitSet settled = new BitSet();
  private final BitSet awaited = new BitSet();
  private final long[] colours;
  private final int[] places;
  private final int[] processes;
  private int[] text = new int[64];
  private int length;

  /// @param shown the shape of the value of each slot that has one
  Portrait(Numbering numbering, @Nullable Shape[] shown) {
    this.numbering = numbering;
    this.shown = shown.clone();
    colours = new long[numbering.actors()];
    places = new int[numbering.actors()];
    processes = new int[numbering.actors()];
  }

  /// Threads of the state, lowest first.
  void addThread(int actor, int process, boolean isOver) {
    threads.add(actor);
    over.set(actor, isOver);
    places[actor] = 1;
    processes[actor] = process;
    colours[actor] = mixed(process);
  }

  /// Whether a slot other than two mentions an actor that is no thread, or has an object by which
  /// the program knows a thread.
  boolean isKnownBeside(int actor, int standing, int globals) {
    for (int slot = 0; slot < shown.length; slot++) {
      Shape shape = shown[slot];
      if (shape != null
          && slot != standing
          && slot != globals
          && (shape.mentions(actor) || !shape.handles.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /// An actor waits for threads: it counts for what it comes to, once these are over. Nothing can
  /// be learned then of the thread that an object stands for but that it is over. So it does not
  /// matter that threads have changed places, and such an object is called by the thread's number.
  void addJoins(int standing, int globals, Joins joins) {
    shown[standing] = joins.standing();
    shown[globals] = joins.globals();
    joining.set(standing);
    joining.set(globals);
    settled.or(over);
    for (int thread : joins.awaited()) {
      settled.set(thread);
      if (!over.get(thread)) {
        awaited.set(thread);
        colours[thread] += mixed(standing + SPREAD);
      }
    }
  }

  int[] written() {
    colour();
    threads.sort(
        (one, other) -> {
          int order = Long.compare(colours[one], colours[other]);
          return order == 0 ? Integer.compare(one, other) : order;
        });
    for (int place = 0; place < threads.size(); place++) {
      places[threads.get(place)] = place + 1;
    }
    for (int slot = 0; slot < shown.length; slot++) {
      Shape shape = shown[slot];
      if (shape != null && owner(slot) < 0) {
        write(slot + 1);
        write(slot, shape);
      }
    }
    for (int thread : threads) {
      write(0);
      write(processes[thread]);
      for (int slot : numbering.slotsOf(thread)) {
        Shape shape = slot < shown.length ? shown[slot] : null;
        if (shape != null) {
          write(slot, shape);
        }
      }
    }
    write(0);
    awaited.stream().map(thread -> places[thread]).sorted().forEach(this::write);
    return Arrays.copyOf(text, length);
  }

  /// The thread that has or made what a slot is for; -1 if it is none.
  private int owner(int slot) {
    int owner = numbering.ownerOf(slot);
    return owner >= 0 && places[owner] > 0 ? owner : -1;
  }

  private boolean isCalledByNumber(int slot, Shape shape, int index) {
    return joining.get(slot) && shape.handles.get(index) && settled.get(shape.threads[index]);
  }

  private void write(int slot, Shape shape) {
    if (joining.get(slot)) {
      write(AFTER_JOINS);
    }
    write(shape.form);
    for (int index = 0; index < shape.threads.length; index++) {
      int thread = shape.threads[index];
      write(isCalledByNumber(slot, shape, index) ? -1 - thread : places[thread]);
    }
  }

  private void write(int number) {
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = number;
  }

  private void colour() {
    boolean mentions = false;
    for (int slot = 0; slot < shown.length; slot++) {
      Shape shape = shown[slot];
      if (shape != null) {
        int owner = owner(slot);
        if (owner >= 0) {
          colours[owner] += mixed(shape.form);
        }
        mentions |= shape.threads.length > 0;
      }
    }
    for (int round = 0; mentions && round < ROUNDS; round++) {
      refine();
    }
  }

  private void refine() {
    long[] before = colours.clone();
    for (int slot = 0; slot < shown.length; slot++) {
      Shape shape = shown[slot];
      int mentions = shape == null ? 0 : shape.threads.length;
      int owner = mentions == 0 ? -1 : owner(slot);
      for (int index = 0; shape != null && index < mentions; index++) {
        int thread = shape.threads[index];
        if (!isCalledByNumber(slot, shape, index)) {
          long where = mixed(shape.form * SPREAD + index);
          colours[thread] += mixed(where + (owner < 0 ? slot : before[owner]));
          if (owner >= 0) {
            colours[owner] += mixed(where ^ (owner == thread ? 0 : before[thread]));
          }
        }
      }
    }
  }

  /// The finalizer of Stafford (*Better bit mixing*, variant 13), as in SplitMix64.
  private static long mixed(long number) {
    long z = (number + 1) * SPREAD;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
