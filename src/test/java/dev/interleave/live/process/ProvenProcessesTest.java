package dev.interleave.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.record.ConsistencyCheck;
import dev.interleave.live.run.Guard;
import dev.interleave.trace.Toggles;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Real processes, whose clocks and memory accesses nobody else orders: their traces are proven.
class ProvenProcessesTest {

  private static final int ROUNDS = 500;

  @TempDir private static Path cache;
  @TempDir private Path temporary;

  @ParameterizedTest
  @EnumSource(names = {"SHARED", "ATOMIC", "VOLATILE"})
  void everyReadSawTheWriteTheTraceSaysWhileTheLockIsSwitched(Guard guard) throws Exception {
    var random = new SplittableRandom(1);
    var runs = new RunsOfProcesses(temporary, cache);
    try (AddingRun run = runs.start(RunsOfProcesses.program(4, ROUNDS, guard))) {
      while (!run.isOver()) {
        run.switchTo(Toggles.NONE.withLocks(random.nextBoolean()));
        Thread.sleep(1);
      }

      ConsistencyCheck.Result result = run.prove(run.trace());

      assertThat(result.violations()).isEmpty();
      assertThat(result.writes()).isEqualTo(2 * ROUNDS + 2 * 3 * ROUNDS);
    }
  }
}
