package dev.interleave.bench;

import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
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

/// How many steps a second the simulator takes on one core, for threads that increase a counter
/// under a lock a hundred thousand times altogether. The counter `steps` is what to read; recording
/// includes building the trace.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SimulatorSteps {

  private static final int INCREASES = 100_000;

  @Param({"2", "16"})
  private int threads = 2;

  @Param({"ROUND_ROBIN", "RANDOM"})
  private RunSettings.PolicyKind policy = RunSettings.PolicyKind.ROUND_ROBIN;

  private Simulator simulator = simulator(threads, policy);

  /// What is counted.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    /// Steps that were taken.
    public long steps;
  }

  /// Compiles the program.
  @Setup
  public void compile() {
    simulator = simulator(threads, policy);
  }

  private static Simulator simulator(int threads, RunSettings.PolicyKind policy) {
    String source =
        """
        from threading import Thread, Lock

        count = 0
        lock = Lock()

        def increase():
            global count
            for _ in range(%d):
                with lock:
                    count += 1

        threads = [Thread(target=increase) for _ in range(%d)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        """
            .formatted(INCREASES / threads, threads);
    try {
      return new Simulator(Program.compile("lock", source), RunSettings.DEFAULT.withPolicy(policy));
    } catch (ProgramException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /// Runs and keeps only the outcome and the schedule.
  @Benchmark
  public Object unrecorded(Counted counted) throws ScheduleException {
    var result = simulator.run(Script.NONE);
    counted.steps += result.schedule().length();
    return result;
  }

  /// Runs and keeps everything.
  @Benchmark
  public Object recorded(Counted counted) throws ScheduleException {
    var trace = simulator.record(Script.NONE, () -> false);
    counted.steps += trace.stepCount();
    return trace;
  }
}
