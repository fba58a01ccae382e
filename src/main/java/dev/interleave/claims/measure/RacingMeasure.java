package dev.interleave.claims.measure;

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

/// Measures how many additions two threads lose that add to one variable, and how many two
/// processes lose, each of which has a variable of its own.
final class RacingMeasure implements Measure {

  private static final int TWO = 2;
  private static final double HUNDRED = 100;

  private final Effort effort;
  private final Children children;

  RacingMeasure(Effort effort, Children children) {
    this.effort = effort;
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.RACING;
  }

  @Override
  public String sentence() {
    return "Threads race for what they share; processes stay out of each other's memory.";
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    var split = new Split((long) TWO * effort.additions(), TWO);
    Sample threads =
        Repeated.times(
            effort.repetitions(),
            () -> {
              var cell = new Cell();
              split.nanosByThreads(cell::add);
              return lost(cell.read());
            });
    List<Child> ready = children.start(TWO);
    Sample processes = Repeated.times(effort.repetitions(), () -> lost(ready));
    ready.forEach(Child::kill);
    return new Claim(
        topic(),
        sentence(),
        processes.most() > 0 ? Verdict.NO : threads.most() > 0 ? Verdict.YES : Verdict.NO,
        "Without a lock, two threads lost up to %s of their additions, two processes %s."
            .formatted(
                Quantity.PERCENT.text(threads.most()), Quantity.PERCENT.text(processes.most())),
        "Two threads add 1 to the same variable, %,d times each, all at once; two processes do so to"
                .formatted(effort.additions())
            + " their own.",
        List.of(
            new Comparison(
                "additions lost",
                Quantity.PERCENT,
                Origin.MEASURED,
                List.of(
                    new Figure("2 threads", Contender.THREAD, threads),
                    new Figure("2 processes", Contender.PROCESS, processes)))),
        List.of());
  }

  private double lost(List<Child> ready) throws LiveException {
    for (Child child : ready) {
      child.ask(new Request(Request.Order.WRITE, 0));
    }
    for (Child child : ready) {
      child.tell(new Request(Request.Order.ADD, effort.additions()));
    }
    long sum = 0;
    for (Child child : ready) {
      sum += child.answer();
    }
    return lost(sum);
  }

  private double lost(long sum) {
    return HUNDRED * (1 - sum / ((double) TWO * effort.additions()));
  }
}
