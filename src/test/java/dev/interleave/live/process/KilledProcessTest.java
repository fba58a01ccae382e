package dev.interleave.live.process;

import static dev.interleave.live.process.RunsOfProcesses.LONG_ENOUGH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

  @TempDir private static Path cache;

  @TempDir private Path temporary;
  private RunsOfProcesses runs;

  @BeforeEach
  void useFolders() {
    runs = new RunsOfProcesses(temporary, cache);
  }

  @Test
  void aKilledHolderLeavesTheLockOwned() throws Exception {
    try (AddingRun run = runs.whoseHolderWasKilled()) {
      Trace trace = run.trace();
      assertThat(run.prove(trace).violations()).isEmpty();
      Moment end = trace.momentAt(trace.endNanos());

      assertThat(end.actor(2).phase()).isEqualTo(Phase.KILLED);
      assertThat(end.actor(1).phase()).isEqualTo(Phase.WAITING);
      assertThat(((LockState) end.resource(SharedSegment.LOCK)).holder()).isEqualTo(2);
      assertThat(run.standstill())
          .isEqualTo(
              "p1 waits for lock, which p2 held when it was killed:"
                  + " switch Recover on, or stop the run.");
    }
  }

  @Test
  void aLockOfADeadOwnerIsTakenOverWhileOthersWait() throws Exception {
    try (AddingRun run = runs.whoseHolderWasKilled()) {
      run.recover(true);

      assertThat(run.await(LONG_ENOUGH)).isTrue();
      Trace trace = run.trace();
      assertThat(run.prove(trace).violations()).isEmpty();
      assertThat(trace.events())
          .filteredOn(Event.LockRecovered.class::isInstance)
          .singleElement()
          .matches(event -> event.actor() == 1);
      assertThat(trace.outcome().values().get("number"))
          .isEqualTo(Datum.of(RunsOfProcesses.ROUNDS_BESIDE_A_KILLED));
    }
  }

  @Test
  void whoWaitsForADeadOwnerPassesWhenTheLockIsSwitchedOff() throws Exception {
    try (AddingRun run = runs.whoseHolderWasKilled()) {
      run.switchTo(Toggles.NONE.withLocks(false).withSleepFactor(0));

      assertThat(run.await(LONG_ENOUGH)).isTrue();
      assertThat(run.trace().outcome().values().get("number"))
          .isEqualTo(Datum.of(RunsOfProcesses.ROUNDS_BESIDE_A_KILLED));
    }
  }

  @Test
  void aRunThatWaitsForADeadOwnerCanBeStopped() throws Exception {
    AddingRun run = runs.whoseHolderWasKilled();

    run.close();

    assertThat(run.isOver()).isTrue();
    assertThat(run.trace().outcome().kind()).isEqualTo(Outcome.Kind.WAITS_FOREVER);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void othersGoOnWhenAProcessIsKilledThatHoldsNothing() throws Exception {
    var atomic =
        new LiveProgram.SharedMemory(
            2, 10, Guard.ATOMIC, Duration.ofMillis(20), false, Toggles.NONE);
    try (LiveRun run = runs.start(atomic)) {
      run.kill(2);

      assertThat(run.await(LONG_ENOUGH)).isTrue();
      Trace trace = run.trace();
      assertThat(trace.events())
          .anyMatch(
              event ->
                  event instanceof Event.ActorKilled(_, int actor, int by)
                      && actor == 2
                      && by == Actor.NOBODY);
      assertThat(trace.outcome().values().get("number")).isEqualTo(Datum.of(10));
    }
  }
}
