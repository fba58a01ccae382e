package dev.interleave.bench;

import dev.interleave.live.record.EventBuffer;
import dev.interleave.live.record.Recorder;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to record one event, beside an enabled event of the JDK Flight Recorder that says
/// the same.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Threads(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(RecordedEvent.EVENTS)
public class RecordedEvent {

  static final int EVENTS = 50_000;

  private enum Step {
    READ
  }

  /// The same as a record says, as an event of the Flight Recorder.
  @Name("dev.interleave.ValueRead")
  static final class ValueRead extends Event {
    int place;
    int cell;
    int element;
    long word;
  }

  /// A buffer that is empty when a run begins.
  @State(Scope.Thread)
  public static class Buffer {
    private final MemorySegment memory =
        MemorySegment.ofArray(new long[(int) (EventBuffer.bytes(EVENTS) / Long.BYTES)]);
    private Recorder recorder = new Recorder(new EventBuffer(memory));

    /// Begins at the beginning of the buffer.
    @Setup(Level.Invocation)
    public void clear() {
      memory.asSlice(0, EventBuffer.HEADER_BYTES).fill((byte) 0);
      recorder = new Recorder(new EventBuffer(memory));
    }
  }

  /// A recording of the Flight Recorder that takes the events, in memory only.
  @State(Scope.Benchmark)
  public abstract static class FlightRecording {
    private final boolean withStacks;
    private Recording recording = new Recording();

    FlightRecording(boolean withStacks) {
      this.withStacks = withStacks;
    }

    /// Starts it.
    @Setup
    public void start() {
      recording = new Recording();
      recording.setToDisk(false);
      var settings = recording.enable(ValueRead.class);
      if (withStacks) {
        settings.withStackTrace();
      } else {
        settings.withoutStackTrace();
      }
      recording.start();
    }

    /// Ends it.
    @TearDown
    public void stop() {
      recording.close();
    }
  }

  /// As events are unless one says otherwise.
  public static class WithStacks extends FlightRecording {
    /// With a stack trace of each event.
    public WithStacks() {
      super(true);
    }
  }

  /// As cheap as it gets.
  public static class WithoutStacks extends FlightRecording {
    /// Without stack traces.
    public WithoutStacks() {
      super(false);
    }
  }

  /// Our recorder.
  @Benchmark
  public void recorder(Buffer buffer) {
    Recorder recorder = buffer.recorder;
    for (int event = 0; event < EVENTS; event++) {
      recorder.read(Step.READ, 1, 0, event);
    }
  }

  /// The Flight Recorder, with stack traces.
  @Benchmark
  public void flightRecorderWithStacks(WithStacks recording) {
    commit();
  }

  /// The Flight Recorder, without stack traces.
  @Benchmark
  public void flightRecorderWithoutStacks(WithoutStacks recording) {
    commit();
  }

  /// What no recorder can do without: the time.
  @Benchmark
  public long clockAlone() {
    long sum = 0;
    for (int event = 0; event < EVENTS; event++) {
      sum += System.nanoTime();
    }
    return sum;
  }

  private static void commit() {
    for (int event = 0; event < EVENTS; event++) {
      var read = new ValueRead();
      read.place = 0;
      read.cell = 1;
      read.element = 0;
      read.word = event;
      read.commit();
    }
  }
}
