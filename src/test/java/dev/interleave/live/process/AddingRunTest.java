package dev.interleave.live.process;

import static dev.interleave.live.process.RunsOfProcesses.program;
import static dev.interleave.live.process.RunsOfProcesses.sleeping;
import static dev.interleave.live.process.RunsOfProcesses.unguarded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveRun;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddingRunTest {

  private static final int MOST_RUNS = 60;

  @TempDir private static Path cache;

  @TempDir private Path temporary;
  private RunsOfProcesses runs;

  @BeforeEach
  void useFolders() {
    runs = new RunsOfProcesses(temporary, cache);
  }

  @ParameterizedTest
  @EnumSource(names = {"SHARED", "ATOMIC"})
  void nothingIsLostUnderALockAndByAtomicAdditions(Guard guard) throws Exception {
    Trace trace = runs.finished(program(4, 100, guard));

    assertThat(trace.outcome().kind()).isEqualTo(Outcome.Kind.FINISHED);
    assertThat(trace.outcome().values().get("number")).isEqualTo(Datum.of(200));
    assertThat(trace.outcome().output())
        .containsExactly("Number: 200", "Array: [200.0, 300.0, 400.0]");
  }

  @Test
  void withoutALockAdditionsAreLostAndTheArrayIsTorn() throws Exception {
    boolean lost = false;
    boolean torn = false;
    for (int run = 0; run < MOST_RUNS && !(lost && torn); run++) {
      Trace trace = runs.finished(unguarded(4, 100, Guard.SHARED));
      lost |= number(trace) < 200;
      torn |= isTorn(trace);
    }

    assertThat(lost).as("the number ended below 200").isTrue();
    assertThat(torn).as("elements ended with different numbers of additions").isTrue();
  }

  private static int number(Trace trace) {
    return Integer.parseInt(String.valueOf(trace.outcome().values().get("number")));
  }

  private static boolean isTorn(Trace trace) {
    List<Datum> numbers = List.of();
    if (trace.outcome().values().get("numbers") instanceof Datum.Sequence(var elements, _)) {
      numbers = elements;
    }
    double added = ((Datum.Real) numbers.getFirst()).value();
    return ((Datum.Real) numbers.get(1)).value() - 100 != added
        || ((Datum.Real) numbers.get(2)).value() - 200 != added;
  }

  @Test
  void whatIsPrintedIsWhatTheTraceEndsWith() throws Exception {
    Trace trace = runs.finished(unguarded(4, 100, Guard.VOLATILE));

    assertThat(trace.outcome().output())
        .containsExactly(
            "Number: " + trace.outcome().values().get("number"),
            "Array: " + trace.outcome().values().get("numbers"));
  }

  @Test
  void nothingIsLeftInTheTemporaryFolder() throws Exception {
    runs.finished(program(1, 1, Guard.VOLATILE));

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void thirtyTwoProcessesRun() throws Exception {
    Trace trace = runs.finished(program(32, 1, Guard.SHARED));

    assertThat(trace.actors()).hasSize(33);
    assertThat(trace.outcome().output())
        .containsExactly("Number: 16", "Array: [16.0, 116.0, 216.0]");
  }

  @Test
  void theTraceSaysHowFarWrongClocksMayBe() throws Exception {
    Trace trace = runs.finished(program(2, 1, Guard.SHARED));

    assertThat(trace.origin().provenance())
        .isInstanceOfSatisfying(
            Provenance.Recorded.class,
            recorded -> {
              assertThat(recorded.clockErrorNanos()).isPositive();
              assertThat(recorded.lostEvents()).isZero();
            });
  }

  @Test
  void sleepsAreSwitchedOffWhileProcessesSleep() throws Exception {
    try (LiveRun run = runs.start(sleeping(2, 10_000, Duration.ofMillis(500)))) {
      run.switchTo(Toggles.NONE.withSleepFactor(0));

      assertThat(run.await(RunsOfProcesses.LONG_ENOUGH)).isTrue();
      assertThat(run.trace().outcome().values().get("number")).isEqualTo(Datum.of(10_000));
    }
  }

  @Test
  void theLockIsSwitchedOffWhileProcessesUseIt() throws Exception {
    try (LiveRun run = runs.start(sleeping(2, 20, Duration.ofMillis(10)))) {
      run.switchTo(Toggles.NONE.withLocks(false));
      run.await(RunsOfProcesses.LONG_ENOUGH);

      assertThat(run.trace().events()).anyMatch(Event.LockBypassed.class::isInstance);
    }
  }

  @Test
  void theMainProcessComesToItsEndToo() throws Exception {
    Trace trace = runs.finished(RunsOfProcesses.program(1, 1, Guard.SHARED));

    assertThat(trace.momentAt(trace.endNanos()).actor(0).phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void processesThatSleepBetweenReadAndWriteLoseNoEvents() throws Exception {
    Trace trace = runs.finished(sleeping(2, 20, Duration.ofMillis(1)));

    assertThat(trace.origin().provenance().missingEvents()).isZero();
  }

  @Test
  void aRunUnderWayHasATrace() throws Exception {
    try (LiveRun run = runs.start(sleeping(2, 10_000, Duration.ofMillis(1)))) {
      RunsOfProcesses.waitFor(
          () -> run.trace().events().stream().anyMatch(Event.LockReleased.class::isInstance));

      assertThat(run.isOver()).isFalse();
      assertThat(run.standstill()).isEmpty();
    }
  }

  @Test
  void stoppingEndsProcessesThatSleepAndLeavesNothing() throws Exception {
    LiveRun run = runs.start(sleeping(3, 100, Duration.ofSeconds(10)));

    run.stop();
    run.close();

    assertThat(run.isOver()).isTrue();
    assertThat(run.trace().outcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void interruptingAProcessDoesNothing() throws Exception {
    try (LiveRun run = runs.start(sleeping(1, 3, Duration.ofMillis(50)))) {
      run.interrupt(1);
      run.await(RunsOfProcesses.LONG_ENOUGH);

      assertThat(run.trace().outcome().values().get("number")).isEqualTo(Datum.of(3));
    }
  }
}
