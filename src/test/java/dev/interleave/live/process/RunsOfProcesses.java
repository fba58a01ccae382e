package dev.interleave.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Moment;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Starts real processes in folders of a test.
record RunsOfProcesses(Surroundings surroundings) {

  /// Far more than anything takes, even on a busy machine.
  static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  /// How often the process adds that is left when the other one was killed.
  static final int ROUNDS_BESIDE_A_KILLED = 3;

  RunsOfProcesses(Path temporary, Path cache, String... options) {
    this(new Surroundings(temporary, cache, List.of(options)));
  }

  static LiveProgram.SharedMemory program(int processes, int rounds, Guard guard) {
    return new LiveProgram.SharedMemory(
        processes, rounds, guard, Duration.ZERO, false, Toggles.NONE);
  }

  static LiveProgram.SharedMemory unguarded(int processes, int rounds, Guard guard) {
    return new LiveProgram.SharedMemory(
        processes, rounds, guard, Duration.ZERO, false, Toggles.NONE.withLocks(false));
  }

  static LiveProgram.SharedMemory sleeping(int processes, int rounds, Duration sleep) {
    return new LiveProgram.SharedMemory(
        processes, rounds, Guard.SHARED, sleep, false, Toggles.NONE);
  }

  AddingRun start(LiveProgram.SharedMemory program) throws LiveException {
    return AddingRun.start(program, surroundings);
  }

  /// Runs a program to its end.
  Trace finished(LiveProgram.SharedMemory program) throws LiveException, InterruptedException {
    try (AddingRun run = start(program)) {
      assertThat(run.await(LONG_ENOUGH)).as("the run comes to its end").isTrue();
      Trace trace = run.trace();
      assertThat(run.prove(trace).violations()).isEmpty();
      return trace;
    }
  }

  /// A run of two processes of which the second was killed while it slept and held the lock. Who is
  /// left sleeps no more.
  AddingRun whoseHolderWasKilled() throws LiveException, InterruptedException {
    AddingRun run = start(sleeping(2, ROUNDS_BESIDE_A_KILLED, Duration.ofSeconds(2)));
    waitFor(() -> sleepsInTheLock(run.trace(), 2));
    run.kill(2);
    run.switchTo(Toggles.NONE.withSleepFactor(0));
    waitFor(() -> !run.standstill().isEmpty());
    return run;
  }

  private static boolean sleepsInTheLock(Trace trace, int actor) {
    Moment now = trace.momentAt(trace.endNanos());
    return now.actor(actor).phase() == ActorState.Phase.SLEEPING
        && now.resource(SharedSegment.LOCK) instanceof LockState(int holder, _, _)
        && holder == actor;
  }

  static void waitFor(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it happens in time").isLessThan(until);
      Thread.sleep(2);
    }
  }
}
