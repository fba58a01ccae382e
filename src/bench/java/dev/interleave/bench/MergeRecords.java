package dev.interleave.bench;

import dev.interleave.live.record.CellType;
import dev.interleave.live.record.EventBuffer;
import dev.interleave.live.record.Places;
import dev.interleave.live.record.Recorder;
import dev.interleave.live.record.Recording;
import dev.interleave.live.record.Stamp;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/// How long it takes to put a million records of 64 racing threads in order and make a trace of
/// them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1500m")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class MergeRecords {

  private static final int THREADS = 64;
  private static final int ROUNDS = 1_000_000 / THREADS / 2;
  private static final String SOURCE =
      """
      long value = count; // step: read
      count = value + 1; // step: write
      """;

  private enum Step {
    READ,
    WRITE
  }

  private final Recording recording =
      new Recording("merge", SOURCE, Places.in(SOURCE, Step.values()), Toggles.NONE, Map.of());
  private long count;

  /// Lets the threads race.
  @Setup
  public void race() throws InterruptedException {
    int main = recording.addActor(Actor.Kind.MAIN, "main", 0, -1, false, EventBuffer.ofCapacity(1));
    int field = recording.addVariable("count", main, CellType.WHOLE, count);
    List<Thread> threads = new ArrayList<>();
    for (int thread = 1; thread <= THREADS; thread++) {
      EventBuffer buffer = EventBuffer.ofCapacity(2 * ROUNDS);
      int me = recording.addActor(Actor.Kind.THREAD, "t" + thread, main, -1, false, buffer);
      var recorder = new Recorder(buffer);
      threads.add(Thread.ofPlatform().unstarted(() -> add(me, field, recorder)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void add(int me, int field, Recorder recorder) {
    for (int round = 1; round <= ROUNDS; round++) {
      long value = count;
      recorder.read(Step.READ, field, 0, value);
      long sum = Stamp.whole(Stamp.whole(value) + 1, me, round);
      count = sum;
      recorder.written(Step.WRITE, field, 0, sum);
    }
  }

  /// From the buffers to the trace.
  @Benchmark
  public Trace merge() {
    return recording.trace(true);
  }
}
