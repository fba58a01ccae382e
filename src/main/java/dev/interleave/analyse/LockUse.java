package dev.interleave.analyse;

import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;

/// How much actors waited for one lock in a run.
///
/// @param lock id of the lock
/// @param waits how often an actor had to wait
/// @param waited how long they waited, in sum
/// @param longestQueue how many waited at once at most
/// @param waiters ids of the actors that waited, in order
/// @param holder id of the actor that held it longest while others waited, or
///   [dev.interleave.trace.Actor#NOBODY]
/// @param heldByHolder how long that actor held it while others waited
/// @param heldByAnybody how long it was held while somebody waited
public record LockUse(
    int lock,
    int waits,
    Duration waited,
    int longestQueue,
    List<Integer> waiters,
    int holder,
    Duration heldByHolder,
    Duration heldByAnybody) {

  public LockUse {
    waiters = List.copyOf(waiters);
  }

  /// How much every lock of a trace was waited for, in order of their ids; locks that nobody waited
  /// for are left out.
  public static List<LockUse> of(Trace trace) {
    var queues = new LockQueues(trace);
    for (int index = 0; index < trace.events().size(); index++) {
      queues.see(index, trace.event(index));
    }
    return queues.uses();
  }
}
