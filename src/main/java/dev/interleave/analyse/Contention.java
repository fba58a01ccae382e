package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds locks that actors had to wait for often and long, and actors that others passed over at a
/// lock again and again.
final class Contention implements Detector {

  /// Fewer waits are what a lock is for.
  private static final int FEWEST_WAITS = 10;

  /// Nor is it worth a word if all waits together took less than this share of the run.
  private static final double LEAST_SHARE = 0.5;

  private static final double PERCENT = 100;

  private final Trace trace;
  private final Texts texts;
  private final Names names;
  private final LockQueues queues;

  Contention(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.queues = new LockQueues(trace);
  }

  @Override
  public void see(int index, Event event) {
    queues.see(index, event);
  }

  @Override
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (LockQueue queue : queues.waitedFor()) {
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
        sentence(use),
        texts.say("analyse.contention.advice"),
        queue.longestAt(),
        List.of(queue.longestAt()),
        use.waiters(),
        use.lock());
  }

  private String sentence(LockUse use) {
    String waiters = names.actors(use.waiters());
    String lock = names.thing(use.lock(), Case.ACCUSATIVE);
    String waited = Lengths.of(use.waited(), texts);
    if (use.holder() == Actor.NOBODY || use.heldByAnybody().isZero()) {
      return texts.say(
          "analyse.contention", waiters, lock, use.waits(), waited, use.longestQueue());
    }
    double share = (double) use.heldByHolder().toNanos() / use.heldByAnybody().toNanos();
    return texts.say(
        "analyse.contention.holder",
        waiters,
        lock,
        use.waits(),
        waited,
        use.longestQueue(),
        names.actor(use.holder()),
        Math.round(share * PERCENT));
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
        texts.say(
            "analyse.starvation",
            names.actor(passing.actor()),
            Lengths.of(Duration.ofNanos(passing.nanos()), texts),
            names.thing(lock, Case.ACCUSATIVE),
            times(passing.count()),
            others),
        texts.say("analyse.starvation.advice"),
        passing.lastTakenAt(),
        List.of(passing.blockedAt(), passing.lastTakenAt()),
        List.of(passing.actor()),
        lock);
  }

  private String times(int count) {
    return texts.say("analyse.times", count);
  }
}
