package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SleepCommandTest {

  @TempDir private Path folder;

  @Test
  void theOddsArePrintedBesideWhatExploringSays() {
    var run = CommandLineRun.of("sleep", "race", "--simulated-only", "--rounds", "20");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("Simulated, lock off", "Simulated, lock on", "Possible whatever the sleep")
        .doesNotContain("Real, on this machine");
  }

  @Test
  void jsonAndAPlotAreWrittenAtOnce() {
    Path plot = folder.resolve("sleep.png");

    var run =
        CommandLineRun.of(
            "sleep", "race", "--simulated-only", "--rounds", "5", "--json", "-o", plot.toString());

    assertThat(run.out()).contains("\"explored_lock_off\"", "\"bad\" : \"4\"");
    assertThat(plot).isNotEmptyFile();
  }

  @Test
  void aProgramThatHasNoLockIsRefusedInOneSentence() {
    var run = CommandLineRun.of("sleep", "counter");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors().lines()).hasSize(1);
  }

  @Test
  void onlyAPictureCanBeWritten() {
    var run = CommandLineRun.of("sleep", "race", "-o", folder.resolve("sleep.txt").toString());

    assertThat(run.exit()).isEqualTo(2);
  }
}
