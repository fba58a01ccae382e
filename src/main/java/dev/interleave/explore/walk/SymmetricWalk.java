package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Walks the states that a [Symmetry] tells apart, breadth first: of states that are alike it goes
/// on only from the one that it found first. Every state is a real one, with a real way to it,
/// which is a shortest one as ways to states that are alike are as long.
///
/// Steps are bijections between states that are alike, so each way of the space is one way here,
/// and counting these counts all.
final class SymmetricWalk {

  private static final int CHECK_EVERY = 64;

  private final Answers answers;
  private final Symmetry symmetry;
  private final Watch watch;
  private final Telling telling;

  private StateStore store;
  private Tracer tracer;
  private Successors successors;
  private int[] before = {};
  private Signatures signatures = new Signatures();
  private Quotient graph = new Quotient();
  private Endings endings = new Endings();
  private Map<Outcome, Outcome> first = new HashMap<>();

  /// How far an attempt got.
  private enum Attempt {
    THROUGH,
    THROWN_BACK,
    STOPPED
  }

  /// The way to a state cannot be told, because answers that led there are void.
  private static final class LostWayException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  SymmetricWalk(Answers answers, Symmetry symmetry, Watch watch, Consumer<WalkProgress> listener) {
    this.answers = answers;
    this.symmetry = symmetry;
    this.watch = watch;
    telling = new Telling(listener);
    store = new StateStore(answers.layout().words());
    tracer = new Tracer(answers, store, before);
    successors = new Successors(answers, tracer);
  }

  /// Walks as far as the limits and the symmetry let it.
  WalkResult run() {
    boolean through = false;
    try {
      Attempt attempt = attempt();
      while (attempt == Attempt.THROWN_BACK) {
        answers.prepare();
        attempt = attempt();
      }
      through = attempt == Attempt.THROUGH;
    } catch (OutOfMemoryError tooLarge) {
      watch.outOfMemory();
    }
    boolean counted = through && graph.count(endings);
    return new WalkResult(
        watch.reason(),
        through && !counted,
        graph.size(),
        graph.transitions(),
        Search.SYMMETRIC,
        endings.list(counted, counted));
  }

  private Attempt attempt() {
    store = new StateStore(answers.layout().words());
    signatures = new Signatures();
    graph = new Quotient();
    endings = new Endings();
    first = new HashMap<>();
    before = new int[0];
    makeReady();
    if (!successors.begin()) {
      return watch.isOver() ? Attempt.STOPPED : Attempt.THROWN_BACK;
    }
    before = successors.hidden(0);
    makeReady();
    successors.begin();
    try {
      enter(0, StateStore.NO_STATE, Quotient.NO_NODE);
      for (int index = 0; index < graph.size(); index++) {
        if (symmetry.isBroken()
            || watch.isOver(graph.size(), bytes())
            || (index % CHECK_EVERY == 0 && watch.isOver())) {
          return Attempt.STOPPED;
        }
        while (!expand(index)) {
          if (!answers.interrupted() || prepare()) {
            return Attempt.THROWN_BACK;
          }
        }
        tell(index);
      }
    } catch (LostWayException lost) {
      return Attempt.THROWN_BACK;
    }
    return symmetry.isBroken() ? Attempt.STOPPED : Attempt.THROUGH;
  }

  private void makeReady() {
    tracer = new Tracer(answers, store, before);
    successors = new Successors(answers, tracer);
  }

  /// Makes ready for going on after answers were missing; returns whether all begins anew.
  private boolean prepare() {
    Layout old = answers.layout();
    boolean anew = answers.prepare();
    if (!anew) {
      store.repack(old, answers.layout());
      makeReady();
    }
    return anew;
  }

  private boolean expand(int index) {
    int state = graph.state(index);
    if (!successors.expand(store.chunk(state), store.offset(state), state)) {
      return false;
    }
    graph.beginSteps(index);
    if (successors.count() == 0) {
      Trail trail = tracer.trail(state);
      if (trail == null) {
        return false;
      }
      graph.setOutcome(index, endings.add(state, told(answers.outcome(trail.actors())), trail));
    }
    for (int successor = 0; successor < successors.count(); successor++) {
      graph.addStep(enter(successor, state, index));
    }
    graph.endSteps(index);
    return true;
  }

  /// Of outcomes in which somebody waits for ever and that differ only in who is said to, the one
  /// that was found first.
  private Outcome told(Outcome outcome) {
    return switch (outcome.kind()) {
      case DEADLOCK, WAITS_FOREVER -> {
        var unnamed = new Outcome(outcome.kind(), "", outcome.values(), outcome.output());
        yield first.computeIfAbsent(unnamed, _ -> outcome);
      }
      case FINISHED, ERROR, STEP_LIMIT, STOPPED -> outcome;
    };
  }

  /// Enters a state that was found; returns the node that stands for it.
  private int enter(int successor, int from, int fromIndex) {
    int words = answers.layout().words();
    long[] packed =
        Arrays.copyOfRange(successors.states(), successor * words, (successor + 1) * words);
    int[] values = new int[answers.layout().slots()];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = answers.layout().value(packed, slot);
    }
    int number = signatures.enter(symmetry.written(values, way(successor, from)));
    if (number == graph.size()) {
      graph.add(
          store.enter(packed, 0, successors.hash(successor), from, answers.hash()), fromIndex);
    }
    return number;
  }

  private Supplier<int[]> way(int successor, int from) {
    return () -> {
      Trail trail = from == StateStore.NO_STATE ? new Trail() : tracer.trail(from);
      if (trail == null) {
        throw new LostWayException();
      }
      if (from != StateStore.NO_STATE) {
        trail.addVisible(successors.actor(successor));
      }
      trail.addHidden(successors.hidden(successor));
      return trail.actors();
    };
  }

  private void tell(int index) {
    telling.tell(
        () ->
            new WalkProgress(
                Search.SYMMETRIC,
                graph.size(),
                graph.transitions(),
                graph.size() - index - 1L,
                watch.elapsed(),
                endings.list(false, false)));
  }

  private long bytes() {
    return store.bytes() + signatures.bytes() + graph.bytes();
  }
}
