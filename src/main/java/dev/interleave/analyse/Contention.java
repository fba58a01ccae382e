package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds locks that actors had to wait for often and long, and actors that others passed over at a
/// lock again and again.
final class Contention implements Detector {

  /// Fewer waits are what a lock is for.
  private static final int FEWEST_WAITS = 10;

  /// Nor is it worth a word if all waits together took less than this share of the run.
  private static final double LEAST_SHARE = 0.5;

  private static final double PERCENT = 100;

  private final Trace trace;
  private final Names names;
  private final @Nullable LockQueue[] queues;
  private final int[] requestedAt;
  private final int[] waitsAt;

  Contention(Trace trace) {
    this.trace = trace;
    this.names = new Names(trace);
    this.queues = new LockQueue[trace.resources().size()];
    this.requestedAt = new int[trace.actors().size()];
    this.waitsAt = new int[trace.actors().size()];
    Arrays.fill(waitsAt, Finding.NO_RESOURCE);
  }

  @Override
  public void see(int index, Event event) {
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

  private List<LockQueue> waitedFor() {
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

  @Override
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (LockQueue queue : waitedFor()) {
      LockUse use = queue.use();
      if (isContended(use)) {
        findings.add(contention(use, queue));
      }
      LockQueue.Passing worst = queue.worst();
      if (worst != null) {
        findings.add(starvation(queue.use().lock(), worst));
      }
    }
    return findings;
  }

  private boolean isContended(LockUse use) {
    return use.waits() >= FEWEST_WAITS && use.waited().toNanos() >= trace.endNanos() * LEAST_SHARE;
  }

  private Finding contention(LockUse use, LockQueue queue) {
    return new Finding(
        Finding.Kind.CONTENTION,
        "%s waited for %s %,d times, %s in sum and up to %d at once%s"
            .formatted(
                names.actors(use.waiters()),
                names.thing(use.lock()),
                use.waits(),
                Lengths.of(use.waited()),
                use.longestQueue(),
                holder(use)),
        "Hold the lock for less: do what needs no lock, such as sleeping, printing or computing,"
            + " before acquiring it or after releasing it.",
        queue.longestAt(),
        List.of(queue.longestAt()),
        use.waiters(),
        use.lock());
  }

  private String holder(LockUse use) {
    if (use.holder() == Actor.NOBODY || use.heldByAnybody().isZero()) {
      return "";
    }
    double share = (double) use.heldByHolder().toNanos() / use.heldByAnybody().toNanos();
    return String.format(
        Locale.ROOT,
        "; %s held it for %.0f %% of that time",
        names.actor(use.holder()),
        share * PERCENT);
  }

  private Finding starvation(int lock, LockQueue.Passing passing) {
    String others =
        passing.takers().entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(3)
            .map(taker -> names.actor(taker.getKey()) + " " + times(taker.getValue()))
            .collect(Collectors.joining(", "));
    return new Finding(
        Finding.Kind.STARVATION,
        "%s waited %s for %s and was passed over %s by others that asked for it later: %s"
            .formatted(
                names.actor(passing.actor()),
                Lengths.of(Duration.ofNanos(passing.nanos())),
                names.thing(lock),
                times(passing.count()),
                others),
        "Use a lock that serves whoever has waited longest, or do more between releasing it and"
            + " acquiring it again, so that others get their turn.",
        passing.lastTakenAt(),
        List.of(passing.blockedAt(), passing.lastTakenAt()),
        List.of(passing.actor()),
        lock);
  }

  private static String times(int count) {
    return count == 1 ? "once" : Names.count(count, "time");
  }
}
