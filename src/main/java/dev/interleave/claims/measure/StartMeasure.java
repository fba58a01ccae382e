package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.claims.Claim;
import dev.interleave.claims.Comparison;
import dev.interleave.claims.Comparison.Origin;
import dev.interleave.claims.Contender;
import dev.interleave.claims.Figure;
import dev.interleave.claims.Quantity;
import dev.interleave.claims.Sample;
import dev.interleave.claims.Topic;
import dev.interleave.claims.Verdict;
import dev.interleave.live.run.LiveException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Measures how long it takes until something new runs its first statement.
final class StartMeasure implements Measure {

  private static final double CLEARLY = 2;

  private final Texts texts;
  private final Effort effort;
  private final Children children;

  StartMeasure(Texts texts, Effort effort, Children children) {
    this.texts = texts;
    this.effort = effort;
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.START;
  }

  @Override
  public String sentence() {
    return texts.say("claims.start.sentence");
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    Sample thread = threads(Thread.ofPlatform());
    Sample virtual = threads(Thread.ofVirtual());
    Sample process = processes();
    double ratio = process.median() / thread.median();
    return new Claim(
        topic(),
        sentence(),
        ratio >= CLEARLY ? Verdict.YES : ratio > 1 ? Verdict.PARTLY : Verdict.NO,
        texts.say(
            "claims.start.reason",
            Quantity.TIMES.text(ratio),
            Quantity.TIMES.text(virtual.median() / thread.median())),
        texts.say("claims.start.method"),
        List.of(
            new Comparison(
                texts.say("claims.start.time"),
                Quantity.NANOSECONDS,
                Origin.MEASURED,
                List.of(
                    new Figure(
                        texts.say("claims.virtual-thread"), Contender.VIRTUAL_THREAD, virtual),
                    new Figure(texts.say("claims.platform-thread"), Contender.THREAD, thread),
                    new Figure(texts.say("claims.process"), Contender.PROCESS, process)))),
        List.of());
  }

  /// The first ones only warm up.
  private Sample threads(Thread.Builder kind) throws InterruptedException {
    for (int start = 0; start < effort.starts() / 2; start++) {
      nanosToStart(kind);
    }
    double[] nanos = new double[effort.starts()];
    for (int start = 0; start < nanos.length; start++) {
      nanos[start] = nanosToStart(kind);
    }
    return Sample.of(nanos);
  }

  private static long nanosToStart(Thread.Builder kind) throws InterruptedException {
    var begun = new AtomicLong();
    long before = System.nanoTime();
    kind.start(() -> begun.set(System.nanoTime())).join();
    return begun.get() - before;
  }

  private Sample processes() throws LiveException, InterruptedException {
    end(children.start());
    double[] nanos = new double[effort.repetitions()];
    for (int start = 0; start < nanos.length; start++) {
      long before = System.nanoTime();
      Child child = children.start();
      nanos[start] = System.nanoTime() - before;
      end(child);
    }
    return Sample.of(nanos);
  }

  private static void end(Child child) throws InterruptedException {
    child.kill();
    child.awaitEnd(Patience.OF_A_MEASURE);
  }
}
