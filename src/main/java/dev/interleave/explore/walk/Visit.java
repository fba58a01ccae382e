package dev.interleave.explore.walk;

import java.util.ArrayList;
import java.util.List;

/// A state whose steps a [ReducedWalk] takes one after the other.
final class Visit {

  private final int state;
  private final List<Candidate> steps = new ArrayList<>();
  private long asleep;
  private int next;

  private static final class Candidate {
    private final int actor;
    private final long[] target;
    private final long hash;
    private final long undisturbed;

    Candidate(int actor, long[] target, long hash, long undisturbed) {
      this.actor = actor;
      this.target = target;
      this.hash = hash;
      this.undisturbed = undisturbed;
    }
  }

  /// @param asleep the actors whose steps need not be taken
  Visit(int state, long asleep) {
    this.state = state;
    this.asleep = asleep;
  }

  /// Adds a step to take.
  ///
  /// @param undisturbed the actors whose next steps are independent of it, and who stand where they
  ///   stood after it
  void add(int actor, long[] target, long hash, long undisturbed) {
    steps.add(new Candidate(actor, target, hash, undisturbed));
  }

  int state() {
    return state;
  }

  boolean hasNext() {
    return next < steps.size();
  }

  /// The state that the next step leads to.
  long[] target() {
    return steps.get(next).target;
  }

  long hash() {
    return steps.get(next).hash;
  }

  /// Takes the next step; returns who sleeps after it. From here on it sleeps itself.
  long take() {
    Candidate step = steps.get(next++);
    long sleeping = asleep & step.undisturbed;
    asleep |= SleepSets.bit(step.actor);
    return sleeping;
  }
}
