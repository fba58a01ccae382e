package dev.interleave.explore.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an actor does at one value of its own slot: a table from the values of the slots that its
/// [Intent] reads to its [Move]. Read by all threads without a lock: entries are only added, under
/// the lock of [Answers], and are immutable; who misses one asks there and is told.
final class Stand {

  private static final int DENSE_BITS = 12;
  private static final int FIRST_SIZE = 4;

  /// The golden ratio as a fraction of all numbers: spreads keys that lie close together.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  final int actor;
  final int field;
  final Intent intent;
  final boolean acts;

  /// The bits of [Move#slotBit] of the slots on which it depends whether a step can be taken.
  private final long watched;

  private final int[] readSlots;
  private final int[] keyWords;
  private final long[] keyMasks;
  private final boolean dense;
  private final int firstWord;
  private final long firstMask;
  private final int firstShift;
  private final List<Known> known = new ArrayList<>();

  private @Nullable Move[] table;
  private @Nullable Rule[] rules = {};
  private boolean seenVisible;
  private boolean seenHidden;
  private long watching;

  /// A step that was asked for, and the numbers of the values of the slots read, in their order.
  private static final class Known {
    private final int[] values;
    private final Step step;

    Known(int[] values, Step step) {
      this.values = values;
      this.step = step;
    }
  }

  /// A step that is taken wherever some bits are set so, whatever the others are that are read.
  private static final class Rule {
    private final long[] masks;
    private final long[] bits;
    private final Move move;

    Rule(long[] masks, long[] bits, Move move) {
      this.masks = masks;
      this.bits = bits;
      this.move = move;
    }

    boolean holds(long[] states, int at) {
      for (int word = 0; word < masks.length; word++) {
        if ((states[at + word] & masks[word]) != bits[word]) {
          return false;
        }
      }
      return true;
    }
  }

  /// Where an actor stands, with an empty table.
  ///
  /// @param field packed value of the actor's own slot
  Stand(Layout layout, int actor, int field, Intent intent) {
    this.actor = actor;
    this.field = field;
    this.intent = intent;
    acts = intent.acts();
    long[] masks = new long[layout.words()];
    long bits = 0;
    if (intent.touchesEverything()) {
      readSlots = new int[0];
      Arrays.fill(masks, -1);
      bits = -1;
    } else {
      readSlots = Arrays.stream(intent.reads()).distinct().toArray();
      for (int slot : readSlots) {
        bits |= Move.slotBit(slot);
        if (slot < layout.slots()) {
          masks[layout.word(slot)] |= layout.mask(slot);
        }
      }
    }
    watched = bits;
    watching = acts ? bits : 0;
    int count = 0;
    int[] words = new int[masks.length];
    for (int word = 0; word < masks.length; word++) {
      if (masks[word] != 0) {
        words[count++] = word;
      }
    }
    keyWords = Arrays.copyOf(words, count);
    keyMasks = new long[count];
    for (int i = 0; i < count; i++) {
      keyMasks[i] = masks[keyWords[i]];
    }
    firstWord = count == 0 ? 0 : keyWords[0];
    firstMask = count == 0 ? 0 : keyMasks[0];
    firstShift = count == 0 ? 0 : Long.numberOfTrailingZeros(firstMask);
    long run = firstMask >>> firstShift;
    boolean narrow = (run & (run + 1)) == 0 && run >= 0 && run < (1L << DENSE_BITS);
    dense = count == 0 || (count == 1 && narrow);
    table = new Move[count == 0 ? 1 : FIRST_SIZE];
  }

  /// The same for another layout.
  ///
  /// @param forced the steps that count as choices although they say otherwise
  Stand laidOut(Layout layout, Steps forced) {
    var anew = new Stand(layout, actor, field, intent);
    anew.seenHidden = seenHidden;
    anew.seenVisible = seenVisible;
    anew.watching = anew.mayHide() ? anew.watched : 0;
    for (Known one : known) {
      anew.known.add(one);
      anew.add(layout, one, forced);
    }
    return anew;
  }

  /// Steps, compared by identity.
  interface Steps {
    boolean contains(Step step);
  }

  /// Whether its step may be hidden, as far as known.
  boolean mayHide() {
    return acts && (seenHidden || !seenVisible);
  }

  /// The bits of the slots whose change may make a hidden step of it possible.
  long watches() {
    return watching;
  }

  /// Whether no step of it was asked for yet.
  boolean isFresh() {
    return known.isEmpty();
  }

  /// Looks up what it does in a state; `null` if that was not asked yet.
  @Nullable Move find(long[] states, int at) {
    for (Rule rule : rules) {
      if (rule != null && rule.holds(states, at)) {
        return rule.move;
      }
    }
    @Nullable Move[] moves = table;
    if (dense) {
      int place = (int) ((states[at + firstWord] & firstMask) >>> firstShift);
      return place < moves.length ? moves[place] : null;
    }
    if (keyWords.length == 1) {
      long key = states[at + firstWord] & firstMask;
      for (int place = spread(key) & (moves.length - 1);
          ;
          place = (place + 1) & (moves.length - 1)) {
        Move move = moves[place];
        if (move == null || move.firstKey == key) {
          return move;
        }
      }
    }
    return findLong(moves, states, at);
  }

  private @Nullable Move findLong(@Nullable Move[] moves, long[] states, int at) {
    long combined = 0;
    for (int i = 0; i < keyWords.length; i++) {
      combined = (combined ^ (states[at + keyWords[i]] & keyMasks[i])) * SPREAD;
    }
    for (int place = spread(combined) & (moves.length - 1);
        ;
        place = (place + 1) & (moves.length - 1)) {
      Move move = moves[place];
      if (move == null) {
        return null;
      }
      boolean same = true;
      for (int i = 0; same && i < keyWords.length; i++) {
        same = move.key[i] == (states[at + keyWords[i]] & keyMasks[i]);
      }
      if (same) {
        return move;
      }
    }
  }

  private static int spread(long key) {
    return (int) ((key * SPREAD) >>> 32);
  }

  /// Remembers what it does in a state. Returns whether hidden steps may have been missed so far,
  /// because only visible ones were known.
  boolean learn(Layout layout, long[] state, Step step, Steps forced) {
    boolean surprising = seenVisible && !seenHidden;
    int[] values = new int[intent.touchesEverything() ? layout.slots() : readSlots.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = layout.value(state, intent.touchesEverything() ? i : readSlots[i]);
    }
    var one = new Known(values, step);
    known.add(one);
    add(layout, one, forced);
    return surprising && seenHidden;
  }

  private void add(Layout layout, Known one, Steps forced) {
    long[] state = new long[layout.words()];
    for (int i = 0; i < one.values.length; i++) {
      int slot = intent.touchesEverything() ? i : readSlots[i];
      if (slot < layout.slots()) {
        state[layout.word(slot)] |= (long) layout.packed(slot, one.values[i]) << layout.shift(slot);
      }
    }
    long[] key = new long[keyWords.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = state[keyWords[i]] & keyMasks[i];
    }
    boolean visible = one.step.visible() || forced.contains(one.step);
    if (one.step.possible()) {
      seenVisible |= visible;
      seenHidden |= !visible;
      watching = mayHide() ? watched : 0;
    }
    var move = new Move(layout, actor, field, one.step, visible, key);
    if (one.step.free().length == 0) {
      enter(move);
    } else {
      addRule(layout, state, move);
    }
  }

  private void addRule(Layout layout, long[] state, Move move) {
    long[] masks = new long[layout.words()];
    for (int i = 0; i < keyWords.length; i++) {
      masks[keyWords[i]] = keyMasks[i];
    }
    for (int slot : move.step.free()) {
      if (slot < layout.slots()) {
        masks[layout.word(slot)] &= ~layout.mask(slot);
      }
    }
    long[] bits = new long[masks.length];
    for (int word = 0; word < masks.length; word++) {
      bits[word] = state[word] & masks[word];
    }
    @Nullable Rule[] more = Arrays.copyOf(rules, rules.length + 1);
    more[rules.length] = new Rule(masks, bits, move);
    rules = more;
  }

  private void enter(Move move) {
    if (dense) {
      int place = (int) (move.firstKey >>> firstShift);
      if (place >= table.length) {
        table = Arrays.copyOf(table, Math.max(place + 1, 2 * table.length));
      }
      table[place] = move;
      return;
    }
    if (2 * known.size() > table.length) {
      @Nullable Move[] larger = new Move[2 * table.length];
      for (Move old : table) {
        if (old != null) {
          enter(larger, old);
        }
      }
      table = larger;
    }
    enter(table, move);
  }

  private void enter(@Nullable Move[] moves, Move move) {
    long combined = move.firstKey;
    if (keyWords.length > 1) {
      combined = 0;
      for (long part : move.key) {
        combined = (combined ^ part) * SPREAD;
      }
    }
    int place = spread(combined) & (moves.length - 1);
    while (moves[place] != null) {
      place = (place + 1) & (moves.length - 1);
    }
    moves[place] = move;
  }
}
