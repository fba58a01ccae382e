package dev.interleave.analyse;

import java.util.ArrayDeque;
import java.util.Deque;

/// Permits that are given and taken, such as those of a semaphore or the free places of a queue.
/// Whoever takes one knows of all that had to be given for there to be one: of as many as were
/// taken before beyond those there were at first.
final class Turns {

  private static final VectorClock NOTHING = new VectorClock();

  private final VectorClock given = new VectorClock();
  private final Deque<VectorClock> left = new ArrayDeque<>();
  private long free;

  /// @param free how many permits there are at first
  Turns(long free) {
    this.free = free;
  }

  /// Somebody gives a permit.
  ///
  /// @param known what is known to the giver
  void give(VectorClock known) {
    given.learn(known);
    left.addLast(given.copy());
  }

  /// Somebody takes a permit.
  ///
  /// @return what is known to the taker by that
  VectorClock take() {
    if (free > 0) {
      free--;
      return NOTHING;
    }
    return left.isEmpty() ? NOTHING : left.removeFirst();
  }
}
