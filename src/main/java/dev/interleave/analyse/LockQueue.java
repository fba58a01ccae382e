package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who waits for one lock while the events of a trace pass by, and how often others pass over whom.
final class LockQueue {

  /// Nobody starves who was passed over less often than this.
  private static final int FEWEST_PASSED_OVER = 5;

  /// Nobody starves unless one other took the lock as often as this meanwhile.
  private static final int FEWEST_BY_ONE = 3;

  private final int lock;
  private final SequencedMap<Integer, Wait> waiting = new LinkedHashMap<>();
  private final Map<Integer, Long> heldWhileWaited = new LinkedHashMap<>();
  private final TreeSet<Integer> waiters = new TreeSet<>();
  private int holder = Actor.NOBODY;
  private int waits;
  private int longest;
  private int longestAt;
  private long waitedNanos;
  private long changedNanos;
  private @Nullable Passing worst;

  private static final class Wait {
    private final int index;
    private final long nanos;
    private final Map<Integer, Integer> takers = new LinkedHashMap<>();
    private int passed;
    private int lastTakenAt;

    Wait(int index, long nanos) {
      this.index = index;
      this.nanos = nanos;
    }
  }

  /// One wait in which others that came later went first.
  ///
  /// @param actor id of the actor that waited
  /// @param blockedAt index of the event by which it began to wait
  /// @param lastTakenAt index of the last event by which another went first
  /// @param nanos how long it waited, in nanoseconds
  /// @param count how often another went first
  /// @param takers how often each other went first, by id
  record Passing(
      int actor,
      int blockedAt,
      int lastTakenAt,
      long nanos,
      int count,
      Map<Integer, Integer> takers) {}

  LockQueue(int lock) {
    this.lock = lock;
  }

  void enter(int actor, int index, long nanos) {
    count(nanos);
    waits++;
    waiters.add(actor);
    waiting.put(actor, new Wait(index, nanos));
    if (waiting.size() > longest) {
      longest = waiting.size();
      longestAt = index;
    }
  }

  void leave(int actor, int index, long nanos) {
    count(nanos);
    Wait wait = waiting.remove(actor);
    if (wait != null) {
      waitedNanos += nanos - wait.nanos;
      judge(actor, wait, nanos);
    }
  }

  /// @param requestedAt index of the event by which the actor asked for the lock
  void acquire(int actor, int requestedAt, int index, long nanos) {
    count(nanos);
    boolean again = holder == actor;
    holder = actor;
    for (Wait wait : waiting.values()) {
      if (!again && requestedAt > wait.index) {
        wait.passed++;
        wait.takers.merge(actor, 1, Integer::sum);
        wait.lastTakenAt = index;
      }
    }
  }

  void release(long nanos) {
    count(nanos);
    holder = Actor.NOBODY;
  }

  private void count(long nanos) {
    if (!waiting.isEmpty() && holder != Actor.NOBODY) {
      heldWhileWaited.merge(holder, nanos - changedNanos, Long::sum);
    }
    changedNanos = nanos;
  }

  private void judge(int actor, Wait wait, long nanos) {
    boolean starves =
        wait.passed >= FEWEST_PASSED_OVER
            && wait.takers.values().stream().anyMatch(count -> count >= FEWEST_BY_ONE);
    if (starves && (worst == null || wait.passed > worst.count)) {
      worst =
          new Passing(
              actor,
              wait.index,
              wait.lastTakenAt,
              nanos - wait.nanos,
              wait.passed,
              Map.copyOf(wait.takers));
    }
  }

  /// Counts what is still going on at the end of the trace.
  LockQueue until(int index, long nanos) {
    List.copyOf(waiting.keySet()).forEach(actor -> leave(actor, index, nanos));
    return this;
  }

  int waits() {
    return waits;
  }

  /// Index of the event by which the queue was at its longest.
  int longestAt() {
    return longestAt;
  }

  /// The worst of the waits in which others went first again and again.
  @Nullable Passing worst() {
    return worst;
  }

  LockUse use() {
    var most = heldWhileWaited.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    return new LockUse(
        lock,
        waits,
        Duration.ofNanos(waitedNanos),
        longest,
        List.copyOf(waiters),
        most == null ? Actor.NOBODY : most.getKey(),
        Duration.ofNanos(most == null ? 0 : most.getValue()),
        Duration.ofNanos(heldWhileWaited.values().stream().mapToLong(Long::longValue).sum()));
  }
}
