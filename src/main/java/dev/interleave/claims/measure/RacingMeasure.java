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

/// Measures how many additions two threads lose that add to one variable, and how many two
/// processes lose, each of which has a variable of its own.
final class RacingMeasure implements Measure {

  private static final int TWO = 2;
  private static final double HUNDRED = 100;

  private final Texts texts;
  private final Effort effort;
  private final Children children;

  RacingMeasure(Texts texts, Effort effort, Children children) {
    this.texts = texts;
    this.effort = effort;
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.RACING;
  }

  @Override
  public String sentence() {
    return texts.say("claims.racing.sentence");
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
        texts.say(
            "claims.racing.reason",
            Quantity.PERCENT.text(threads.most()),
            Quantity.PERCENT.text(processes.most())),
        texts.say("claims.racing.method", effort.additions()),
        List.of(
            new Comparison(
                texts.say("claims.racing.lost"),
                Quantity.PERCENT,
                Origin.MEASURED,
                List.of(
                    new Figure(Counted.threads(texts, TWO), Contender.THREAD, threads),
                    new Figure(Counted.processes(texts, TWO), Contender.PROCESS, processes)))),
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
