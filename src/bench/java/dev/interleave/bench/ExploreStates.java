package dev.interleave.bench;

import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Explorer;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.trace.RunSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many states a second an exploration finds, from nothing to all outcomes with their counts.
/// The counter `states` is what to read.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExploreStates {

  private static final String COUNTERS =
      """
      from threading import Thread

      x = 0

      def add():
          global x
          for _ in range(5):
              x += 1

      for _ in range(3):
          Thread(target=add).start()
      """;

  private static final String PHILOSOPHERS =
      """
      from threading import Thread, Lock

      forks = [Lock() for _ in range(7)]

      def dine(left, right):
          with left:
              with right:
                  pass

      for seat in range(7):
          Thread(target=dine, args=(forks[seat], forks[(seat + 1) % 7])).start()
      """;

  /// A program.
  public enum Model {
    /// Three threads that add five times each without a lock.
    COUNTERS,
    /// Seven philosophers.
    PHILOSOPHERS
  }

  @Param private Model model = Model.COUNTERS;

  @Param({"1", "2"})
  private int threads = 1;

  private Explorer explorer = explorer(model);

  /// What is counted.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    /// States that were found.
    public long states;
  }

  /// Compiles the program.
  @Setup
  public void compile() {
    explorer = explorer(model);
  }

  private static Explorer explorer(Model model) {
    String source =
        switch (model) {
          case COUNTERS -> COUNTERS;
          case PHILOSOPHERS -> PHILOSOPHERS;
        };
    try {
      return new Explorer(Program.compile("benchmark.py", source), RunSettings.DEFAULT);
    } catch (ProgramException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /// Explores everything.
  @Benchmark
  public Exploration explore(Counted counted) {
    Exploration exploration =
        explorer.explore(
            ExploreSettings.USUAL.withReduction(false).withThreads(threads), _ -> {}, () -> false);
    counted.states += exploration.states();
    return exploration;
  }
}
