package dev.interleave.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.live.thread.ThreadRun;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What tests do with runs of threads.
public final class RealRuns {

  /// More than enough time for anything a test waits for.
  public static final Duration LONG = Duration.ofSeconds(60);

  private RealRuns() {}

  /// Starts a run of threads.
  public static ThreadRun start(LiveProgram program) throws Exception {
    return (ThreadRun) LiveRuns.start(program);
  }

  /// Runs a program of threads to its end; the trace is proven.
  public static Trace finished(LiveProgram program) throws Exception {
    try (ThreadRun run = start(program)) {
      assertThat(run.await(LONG)).as("the run comes to its end").isTrue();
      return proven(run);
    }
  }

  /// The trace of a run, proven.
  public static Trace proven(ThreadRun run) {
    Trace trace = run.trace();
    assertThat(run.prove(trace).violations()).isEmpty();
    return trace;
  }

  /// Waits until the trace of a run has an event.
  public static void awaitEvent(LiveRun run, Predicate<Event> wanted) throws Exception {
    awaitTrace(run, trace -> trace.events().stream().anyMatch(wanted));
  }

  /// Waits until the trace of a run is as wanted.
  public static void awaitTrace(LiveRun run, Predicate<Trace> wanted) throws Exception {
    long limit = System.nanoTime() + LONG.toNanos();
    while (!wanted.test(run.trace())) {
      assertThat(System.nanoTime()).as("it comes in time").isLessThan(limit);
      Thread.sleep(5);
    }
  }

  /// The events of one type.
  public static <T extends Event> Stream<T> events(Trace trace, Class<T> type) {
    return trace.events().stream().filter(type::isInstance).map(type::cast);
  }
}
