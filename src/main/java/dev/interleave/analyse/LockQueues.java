package dev.interleave.analyse;

import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who waits at which lock, while the events of a trace pass by in order.
final class LockQueues {

  private final Trace trace;
  private final @Nullable LockQueue[] queues;
  private final int[] requestedAt;
  private final int[] waitsAt;

  LockQueues(Trace trace) {
    this.trace = trace;
    this.queues = new LockQueue[trace.resources().size()];
    this.requestedAt = new int[trace.actors().size()];
    this.waitsAt = new int[trace.actors().size()];
    Arrays.fill(waitsAt, Finding.NO_RESOURCE);
  }

  /// Sees the next event.
  ///
  /// @param index index of the event in the trace
  void see(int index, Event event) {
    int actor = event.actor();
    long nanos = event.nanos();
    if (event instanceof Event.LockRequested) {
      requestedAt[actor] = index;
    } else if (event instanceof Event.BlockedOn(_, _, Obstacle.AtResource(int at, var purpose))
        && purpose == Obstacle.Purpose.HOLD_LOCK) {
      waitsAt[actor] = at;
      queue(at).enter(actor, index, nanos);
    } else if (event instanceof Event.UnblockedBy || isOver(event)) {
      leave(actor, index, nanos);
    } else if (event instanceof Event.LockAcquired(_, _, int lock)) {
      leave(actor, index, nanos);
      queue(lock).acquire(actor, requestedAt[actor], index, nanos);
    } else if (event instanceof Event.LockRecovered(_, _, int lock, _)) {
      leave(actor, index, nanos);
      queue(lock).acquire(actor, requestedAt[actor], index, nanos);
    } else if (event instanceof Event.LockReleased(_, _, int lock)) {
      queue(lock).release(nanos);
    }
  }

  private static boolean isOver(Event event) {
    return event instanceof Event.ActorEnded || event instanceof Event.ActorKilled;
  }

  private void leave(int actor, int index, long nanos) {
    if (waitsAt[actor] != Finding.NO_RESOURCE) {
      queue(waitsAt[actor]).leave(actor, index, nanos);
      waitsAt[actor] = Finding.NO_RESOURCE;
    }
  }

  private LockQueue queue(int lock) {
    LockQueue queue = queues[lock];
    if (queue == null) {
      queue = new LockQueue(lock);
      queues[lock] = queue;
    }
    return queue;
  }

  /// The locks that were waited for so far.
  List<LockQueue> waitedFor() {
    int last = trace.events().size() - 1;
    return Stream.of(queues)
        .filter(Objects::nonNull)
        .map(queue -> Objects.requireNonNull(queue).until(last, trace.endNanos()))
        .filter(queue -> queue.waits() > 0)
        .toList();
  }

  /// How much each lock was waited for so far.
  List<LockUse> uses() {
    return waitedFor().stream().map(LockQueue::use).toList();
  }
}
