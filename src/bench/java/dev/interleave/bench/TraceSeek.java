package dev.interleave.bench;

import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes to find the state of everything at a time of a trace of a million events.
/// Every sample is reported, so that the slowest are seen.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class TraceSeek {

  private final SplittableRandom random = new SplittableRandom(1);
  private Trace trace = MillionEvents.built(MillionEvents.recorded());
  private int step;

  /// Stands in the middle of the trace.
  @Setup
  public void moveToTheMiddle() {
    step = trace.stepCount() / 2;
  }

  /// To anywhere, as scrubbing does.
  @Benchmark
  public Moment anywhere() {
    return trace.momentAt(random.nextLong(trace.endNanos()));
  }

  /// One step back.
  @Benchmark
  public Moment oneStepBack() {
    step = step > 0 ? step - 1 : trace.stepCount();
    return trace.momentAfterStep(step);
  }
}
