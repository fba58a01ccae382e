package dev.interleave.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.Ending;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.live.thread.ThreadRun;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Hundreds of real runs: the trace of each is proven against what was recorded.
class ProvenRunsTest {

  private static final int RUNS = 60;
  private static final Duration GENEROUS = Duration.ofSeconds(30);

  private final SplittableRandom random = new SplittableRandom(1);

  private static LiveProgram.Locks counting(int run, Guard guard, Toggles toggles) {
    ThreadKind kind = ThreadKind.values()[run % 2];
    return new LiveProgram.Locks(kind, 2 + run % 3, 40, guard, Duration.ZERO, toggles);
  }

  private static Trace proven(LiveRun run) throws InterruptedException {
    assertThat(run.await(GENEROUS)).isTrue();
    Trace trace = run.trace();
    assertThat(((ThreadRun) run).prove(trace).violations()).isEmpty();
    assertThat(trace.origin().provenance().missingEvents()).isZero();
    return trace;
  }

  @ParameterizedTest
  @EnumSource(names = "SHARED", mode = EnumSource.Mode.EXCLUDE)
  void everyReadSawTheWriteTheTraceSaysWhileTheLockIsSwitched(Guard guard) throws Exception {
    for (int count = 0; count < RUNS; count++) {
      try (LiveRun run = LiveRuns.start(counting(count, guard, Toggles.NONE))) {
        while (!run.isOver()) {
          run.switchTo(Toggles.NONE.withLocks(random.nextBoolean()));
          Thread.sleep(0, 100_000);
        }
        proven(run);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNCHRONIZED", "REENTRANT", "FAIR", "ATOMIC"})
  void underALockNothingIsLost(Guard guard) throws Exception {
    for (int count = 0; count < RUNS / 4; count++) {
      LiveProgram.Locks program = counting(count, guard, Toggles.NONE);
      try (LiveRun run = LiveRuns.start(program)) {
        assertThat(proven(run).outcome().values())
            .containsEntry("count", Datum.of(program.threads() * 40L));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "ONE_SHOT", mode = EnumSource.Mode.EXCLUDE)
  void everyItemIsTakenInTheOrderInWhichItWasPut(Ending ending) throws Exception {
    for (int count = 0; count < RUNS; count++) {
      try (LiveRun run = LiveRuns.start(queue(count, ending))) {
        assertThat(proven(run).outcome().kind()).isEqualTo(Outcome.Kind.FINISHED);
      }
    }
  }

  private static LiveProgram.Queue queue(int run, Ending ending) {
    ThreadKind kind = ThreadKind.values()[run % 2];
    return new LiveProgram.Queue(
        kind, 3, 1 + run % 3, 20, run % 4, ending, Duration.ZERO, Toggles.NONE);
  }

  @Test
  void aRunThatWaitsForEverIsProvenToo() throws LiveException, InterruptedException {
    try (LiveRun run = LiveRuns.start(queue(0, Ending.ONE_SHOT))) {
      while (run.standstill().isEmpty()) {
        Thread.sleep(10);
      }
      run.stop();

      Outcome outcome = proven(run).outcome();

      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.WAITS_FOREVER);
      assertThat(outcome.explanation())
          .isEqualTo("main waits until 17 tasks of tasks are done; nobody is left to do them.");
    }
  }
}
