package dev.interleave.bench;

import dev.interleave.trace.Trace;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How much memory a trace of a million events keeps. The heap in use is taken after a full
/// collection by the serial collector, before the first trace is made and with three of them held;
/// a third of the difference is reported as the counter `mebibytes`.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class TraceMemory {

  private static final int TRACES = 3;

  /// What is reported beside the time.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Retained {
    /// Size of one trace, in mebibytes.
    public double mebibytes;

    private final List<Trace> held = new ArrayList<>();
    private long before;

    /// Lets go of the traces of the last iteration.
    @Setup(Level.Iteration)
    public void letGo() {
      held.clear();
      before = heapInUse();
    }

    private static long heapInUse() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
  }

  /// Makes the traces and weighs them.
  @Benchmark
  public List<Trace> hold(Retained retained) {
    for (int count = 0; count < TRACES; count++) {
      retained.held.add(MillionEvents.built(MillionEvents.recorded()));
    }
    long bytes = Retained.heapInUse() - retained.before;
    retained.mebibytes = bytes / (1024.0 * 1024.0 * TRACES);
    return retained.held;
  }
}
