package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.claims.Claim;
import dev.interleave.claims.Comparison;
import dev.interleave.claims.Comparison.Origin;
import dev.interleave.claims.Contender;
import dev.interleave.claims.Figure;
import dev.interleave.claims.Observation;
import dev.interleave.claims.Quantity;
import dev.interleave.claims.Sample;
import dev.interleave.claims.Topic;
import dev.interleave.claims.Verdict;
import dev.interleave.live.run.LiveException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/// Tries to end processes and threads from outside.
final class KillingMeasure implements Measure {

  private final Texts texts;
  private final Effort effort;
  private final Children children;

  KillingMeasure(Texts texts, Effort effort, Children children) {
    this.texts = texts;
    this.effort = effort;
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.KILLING;
  }

  @Override
  public String sentence() {
    return texts.say("claims.killing.sentence");
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    Sample killed = Repeated.times(effort.repetitions(), this::nanosToKill);
    Sample interrupted = Repeated.times(effort.repetitions(), this::nanosToInterruptASleeper);
    var observations = new ArrayList<Observation>();
    observations.add(
        new Observation(
            texts.say("claims.killing.kill"),
            Contender.PROCESS,
            true,
            texts.say("claims.killing.ended-in", Quantity.NANOSECONDS.text(killed.median()))));
    observations.add(
        new Observation(
            texts.say("claims.killing.interrupt-sleeper"),
            Contender.THREAD,
            true,
            texts.say("claims.killing.ended-in", Quantity.NANOSECONDS.text(interrupted.median()))));
    observations.addAll(aComputingThread());
    boolean threadEnded = observations.subList(2, 4).stream().anyMatch(Observation::happened);
    return new Claim(
        topic(),
        sentence(),
        threadEnded ? Verdict.NO : Verdict.PARTLY,
        threadEnded ? texts.say("claims.killing.thread-ended") : texts.say("claims.killing.reason"),
        texts.say("claims.killing.method"),
        List.of(
            new Comparison(
                texts.say("claims.killing.time"),
                Quantity.NANOSECONDS,
                Origin.MEASURED,
                List.of(
                    new Figure(texts.say("claims.killing.thread"), Contender.THREAD, interrupted),
                    new Figure(texts.say("claims.killing.process"), Contender.PROCESS, killed)))),
        observations);
  }

  private double nanosToKill() throws LiveException, InterruptedException {
    Child child = children.start();
    child.ask(new Request(Request.Order.COMPUTE_ENDLESSLY, 0));
    long before = System.nanoTime();
    child.kill();
    if (!child.awaitEnd(Patience.OF_A_MEASURE)) {
      throw new LiveException(texts.say("claims.killing.process-stays"));
    }
    return (double) (System.nanoTime() - before);
  }

  private double nanosToInterruptASleeper() throws LiveException, InterruptedException {
    var begun = new CountDownLatch(1);
    Thread sleeper =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  begun.countDown();
                  try {
                    Thread.sleep(Patience.OF_A_MEASURE.multipliedBy(2));
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                });
    begun.await();
    while (sleeper.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    long before = System.nanoTime();
    sleeper.interrupt();
    if (!sleeper.join(Patience.OF_A_MEASURE)) {
      throw new LiveException(texts.say("claims.killing.thread-stays"));
    }
    return (double) (System.nanoTime() - before);
  }

  private List<Observation> aComputingThread() throws InterruptedException {
    try (var computing = new ComputingThread()) {
      return List.of(interrupt(computing), stop(computing));
    }
  }

  private Observation interrupt(ComputingThread computing) throws InterruptedException {
    computing.thread().interrupt();
    boolean goesOn = computing.computesOn();
    return new Observation(
        texts.say("claims.killing.interrupt"),
        Contender.THREAD,
        !goesOn,
        goesOn ? texts.say("claims.killing.computes-on") : texts.say("claims.killing.ended"));
  }

  /// By reflection: a compiler that knows `Thread.stop` warns, and the next may not know it.
  private Observation stop(ComputingThread computing) throws InterruptedException {
    String seen;
    try {
      Thread.class.getMethod("stop").invoke(computing.thread());
      seen = texts.say("claims.killing.stop.in-vain");
    } catch (NoSuchMethodException _) {
      seen = texts.say("claims.killing.stop.absent");
    } catch (InvocationTargetException refused) {
      seen =
          texts.say(
              "claims.killing.stop.throws",
              Objects.requireNonNull(refused.getCause()).getClass().getSimpleName());
    } catch (IllegalAccessException refused) {
      seen = texts.say("claims.killing.stop.forbidden");
    }
    boolean goesOn = computing.computesOn();
    return new Observation(
        texts.say("claims.killing.stop"),
        Contender.THREAD,
        !goesOn,
        goesOn ? seen : texts.say("claims.killing.ended"));
  }
}
