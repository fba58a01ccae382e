package dev.interleave.simulate.machine;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/// The actors that have nothing left to do but to sleep to the end of their last sleep.
final class Departures {

  private final Queue<RunningActor> actors =
      new PriorityQueue<>(
          Comparator.comparingLong(RunningActor::wakesNanos).thenComparingInt(RunningActor::id));

  void add(RunningActor actor) {
    actors.add(actor);
  }

  /// Whether somebody comes to its end no later than a time.
  boolean isDue(long nanos) {
    RunningActor first = actors.peek();
    return first != null && first.wakesNanos() <= nanos;
  }

  /// Who comes to its end first; it is one of them no longer.
  RunningActor remove() {
    return actors.remove();
  }
}
