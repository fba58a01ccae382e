package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.claims.Claim;
import dev.interleave.claims.Quantity;
import dev.interleave.claims.Topic;
import dev.interleave.claims.Verdict;
import dev.interleave.live.run.LiveException;
import java.time.Duration;
import java.util.List;

/// Measures how long the same waiting takes split over threads and over processes.
final class WaitingMeasure implements Measure {

  private static final double CLEARLY_LESS = 0.8;

  private final Texts texts;
  private final Effort effort;
  private final Children children;
  private final int most;

  /// @param cores how many cores there are; waiting is split over two at least, for it needs none
  WaitingMeasure(Texts texts, Effort effort, Children children, int cores) {
    this.texts = texts;
    this.effort = effort;
    this.children = children;
    this.most = Math.max(2, cores);
  }

  @Override
  public Topic topic() {
    return Topic.WAITING;
  }

  @Override
  public String sentence() {
    return texts.say("claims.waiting.sentence");
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    List<Child> ready = children.start(most);
    for (Child child : ready) {
      child.ask(request(1));
    }
    SplitComparison.Result result =
        new SplitComparison(texts, effort.requests(), Split.upTo(most), this::sleep, this::request)
            .measure(effort.repetitions(), ready);
    ready.forEach(Child::kill);
    return new Claim(
        topic(),
        sentence(),
        result.byThreads() < CLEARLY_LESS ? Verdict.YES : Verdict.NO,
        texts.say(
            "claims.waiting.reason",
            most,
            Quantity.TIMES.text(result.byThreads()),
            Quantity.TIMES.text(result.byProcesses())),
        texts.say(
            "claims.waiting.method",
            effort.requests(),
            Quantity.NANOSECONDS.text((double) effort.request().toNanos())),
        List.of(result.comparison(texts.say("claims.waiting.time"))),
        List.of());
  }

  private void sleep(long times) {
    Duration each = effort.request();
    try {
      for (long time = 0; time < times; time++) {
        Thread.sleep(each);
      }
    } catch (InterruptedException _) {
      // The measure was cancelled, and nobody looks at the time any more.
      Thread.currentThread().interrupt();
    }
  }

  private Request request(long times) {
    return new Request(Request.Order.SLEEP, effort.request().toMillis(), Long.toString(times));
  }
}
