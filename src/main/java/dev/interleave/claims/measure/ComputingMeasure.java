package dev.interleave.claims.measure;

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

  private final Effort effort;
  private final Children children;
  private final int cores;

  ComputingMeasure(Effort effort, Children children, int cores) {
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
    return "Work that computes gains from more processes and not from more threads, because of the"
        + " GIL.";
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
                rounds, Split.upTo(cores), ComputingMeasure::compute, ComputingMeasure::request)
            .measure(effort.repetitions(), ready);
    ready.forEach(Child::kill);
    var simulated = new SimulatedSplit(Math.max(2, cores));
    return new Claim(
        topic(),
        sentence(),
        verdict(result),
        reason(result, simulated),
        "The same xorshift rounds in equal shares; all begin at once, started and warmed up before."
            + " Simulated: a loop in Python on the virtual clock, with a core for each.",
        List.of(result.comparison("time for all the work"), simulated.comparison()),
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
      return "This program may use one core only, on which no two compute at the same time.";
    }
    return ("Of the time of one, %d processes took %s and %d threads %s: Java has no GIL. Under one,"
            + " in the simulator, %d threads took %s.")
        .formatted(
            cores,
            Quantity.TIMES.text(result.byProcesses()),
            cores,
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
