package dev.interleave.claims.measure;

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

  private final Effort effort;
  private final Children children;

  KillingMeasure(Effort effort, Children children) {
    this.effort = effort;
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.KILLING;
  }

  @Override
  public String sentence() {
    return "A process can be ended from outside; a thread cannot.";
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    Sample killed = Repeated.times(effort.repetitions(), this::nanosToKill);
    Sample interrupted =
        Repeated.times(effort.repetitions(), KillingMeasure::nanosToInterruptASleeper);
    var observations = new ArrayList<Observation>();
    observations.add(
        new Observation(
            "Kill a process that computes",
            Contender.PROCESS,
            true,
            "It ended in %s.".formatted(Quantity.NANOSECONDS.text(killed.median()))));
    observations.add(
        new Observation(
            "Interrupt a thread that sleeps",
            Contender.THREAD,
            true,
            "It ended in %s.".formatted(Quantity.NANOSECONDS.text(interrupted.median()))));
    observations.addAll(aComputingThread());
    boolean threadEnded = observations.subList(2, 4).stream().anyMatch(Observation::happened);
    return new Claim(
        topic(),
        sentence(),
        threadEnded ? Verdict.NO : Verdict.PARTLY,
        threadEnded
            ? "A thread that computes was ended from outside."
            : "A thread that sleeps or waits can be interrupted; one that computes goes on until it"
                + " ends by itself.",
        "Each is really tried. Times are from the call until it has ended.",
        List.of(
            new Comparison(
                "time until it has ended",
                Quantity.NANOSECONDS,
                Origin.MEASURED,
                List.of(
                    new Figure("sleeping thread, interrupted", Contender.THREAD, interrupted),
                    new Figure("process, killed", Contender.PROCESS, killed)))),
        observations);
  }

  private double nanosToKill() throws LiveException, InterruptedException {
    Child child = children.start();
    child.ask(new Request(Request.Order.COMPUTE_ENDLESSLY, 0));
    long before = System.nanoTime();
    child.kill();
    if (!child.awaitEnd(Patience.OF_A_MEASURE)) {
      throw new LiveException("A process that was killed has not ended after five seconds.");
    }
    return (double) (System.nanoTime() - before);
  }

  private static double nanosToInterruptASleeper() throws LiveException, InterruptedException {
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
      throw new LiveException("A sleeping thread that was interrupted has not ended.");
    }
    return (double) (System.nanoTime() - before);
  }

  private static List<Observation> aComputingThread() throws InterruptedException {
    try (var computing = new ComputingThread()) {
      return List.of(interrupt(computing), stop(computing));
    }
  }

  private static Observation interrupt(ComputingThread computing) throws InterruptedException {
    computing.thread().interrupt();
    boolean goesOn = computing.computesOn();
    return new Observation(
        "Interrupt a thread that computes",
        Contender.THREAD,
        !goesOn,
        goesOn ? "It computes on." : "It ended.");
  }

  /// By reflection: a compiler that knows `Thread.stop` warns, and the next may not know it.
  private static Observation stop(ComputingThread computing) throws InterruptedException {
    String seen;
    try {
      Thread.class.getMethod("stop").invoke(computing.thread());
      seen = "It was carried out, and the thread computes on.";
    } catch (NoSuchMethodException _) {
      seen = "It has no such method any more.";
    } catch (InvocationTargetException refused) {
      seen =
          "It throws "
              + Objects.requireNonNull(refused.getCause()).getClass().getSimpleName()
              + ".";
    } catch (IllegalAccessException refused) {
      seen = "It may not be called that way.";
    }
    boolean goesOn = computing.computesOn();
    return new Observation(
        "Stop that thread by Thread.stop", Contender.THREAD, !goesOn, goesOn ? seen : "It ended.");
  }
}
