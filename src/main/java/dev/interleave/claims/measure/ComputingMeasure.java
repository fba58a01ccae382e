package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.claims.Claim;
import dev.interleave.claims.Quantity;
import dev.interleave.claims.Topic;
import dev.interleave.claims.Verdict;
import dev.interleave.live.run.LiveException;
import java.util.List;

/// Measures how long the same computing takes split over threads and over processes, and sets the
/// simulator's answer beside it, which can switch the interpreter lock on and off.
final class ComputingMeasure implements Measure {

  private static final double CLEARLY_LESS = 0.8;

  private final Texts texts;
  private final Effort effort;
  private final Children children;
  private final int cores;

  ComputingMeasure(Texts texts, Effort effort, Children children, int cores) {
    this.texts = texts;
    this.effort = effort;
    this.children = children;
    this.cores = cores;
  }

  @Override
  public Topic topic() {
    return Topic.COMPUTING;
  }

  @Override
  public String sentence() {
    return texts.say("claims.computing.sentence");
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    long rounds = Computation.roundsIn(effort.computing());
    List<Child> ready = children.start(cores);
    var warmUp = new Split(rounds, cores);
    warmUp.nanosByProcesses(ready, ComputingMeasure::request);
    warmUp.nanosByProcesses(ready, ComputingMeasure::request);
    SplitComparison.Result result =
        new SplitComparison(
                texts,
                rounds,
                Split.upTo(cores),
                ComputingMeasure::compute,
                ComputingMeasure::request)
            .measure(effort.repetitions(), ready);
    ready.forEach(Child::kill);
    var simulated = new SimulatedSplit(texts, Math.max(2, cores));
    return new Claim(
        topic(),
        sentence(),
        verdict(result),
        reason(result, simulated),
        texts.say("claims.computing.method"),
        List.of(result.comparison(texts.say("claims.computing.time")), simulated.comparison()),
        List.of());
  }

  private Verdict verdict(SplitComparison.Result result) {
    if (cores == 1) {
      return Verdict.UNKNOWN;
    }
    boolean threadsGain = result.byThreads() < CLEARLY_LESS;
    boolean processesGain = result.byProcesses() < CLEARLY_LESS;
    return !processesGain ? Verdict.NO : threadsGain ? Verdict.PARTLY : Verdict.YES;
  }

  private String reason(SplitComparison.Result result, SimulatedSplit simulated) {
    if (cores == 1) {
      return texts.say("claims.computing.one-core");
    }
    return texts.say(
        "claims.computing.reason",
        cores,
        Quantity.TIMES.text(result.byProcesses()),
        Quantity.TIMES.text(result.byThreads()),
        simulated.among(),
        Quantity.TIMES.text(simulated.threadsUnderGil()));
  }

  private static void compute(long rounds) {
    if (Computation.of(rounds) == 0) {
      throw new IllegalStateException("xorshift never gives 0.");
    }
  }

  private static Request request(long share) {
    return new Request(Request.Order.COMPUTE, share);
  }
}
