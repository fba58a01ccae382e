package dev.interleave.bench;

import dev.interleave.text.Texts;
import dev.interleave.text.Language;
import dev.interleave.analyse.Analysis;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes to make a trace of a million recorded events, and to analyse it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class TraceBuild {

  private final Texts texts = Texts.in(Language.ENGLISH);
  private final TraceBuilder recorded = MillionEvents.recorded();
  private final Trace trace = MillionEvents.built(recorded);

  /// From the recorded events to a trace with its keyframes.
  @Benchmark
  public Trace build() {
    return MillionEvents.built(recorded);
  }

  /// All detectors in one pass.
  @Benchmark
  public Analysis analyse() {
    return Analysis.of(trace, texts);
  }
}
