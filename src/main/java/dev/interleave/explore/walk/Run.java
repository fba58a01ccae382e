package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;

/// One run of a [Space] that goes forward step by step, so that none of its steps has to be asked
/// for with the way to it.
public interface Run {

  /// The actors that can take a step now, in order.
  int[] possible();

  /// Whether the step of an actor is no choice of the scheduler and is taken as soon as it is
  /// possible.
  boolean isHidden(int actor);

  /// Lets an actor take its step.
  void take(int actor);

  /// How it ended; asked when nobody can take a step.
  Outcome outcome();
}
