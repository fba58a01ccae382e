package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

  private static final String SEED = "src/test/resources/seed/";

  @TempDir private Path folder;

  @Test
  void aRunPrintsWhatTheProgramPrintsAndThenHowItEnded() {
    var run = CommandLineRun.of("run", SEED + "5a_race.py");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).startsWith("Start db_val:  0", "End db_val:  1", "");
    assertThat(run.out()).contains("finished with db_val = 1").contains("lost-update at step");
  }

  @Test
  void aLockThatIsSwitchedOffProtectsNothing() {
    assertThat(CommandLineRun.of("run", SEED + "5b_lock.py").out()).contains("db_val = 2");
    assertThat(CommandLineRun.of("run", SEED + "5b_lock.py", "--lock", "off").out())
        .contains("db_val = 1");
  }

  @Test
  void aProgramThatWaitsForeverIsAnOutcomeAndNoFailure() {
    var run = CommandLineRun.of("run", SEED + "5c_queue.py");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("waits-forever");
  }

  @Test
  void roundsAreCounted() {
    var run = CommandLineRun.of("run", SEED + "5a_race.py", "--rounds", "50");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("of 50  finished with db_val = 1");
  }

  @Test
  void jsonNamesProgramSettingsOutcomesAndFindings() {
    var run = CommandLineRun.of("run", "race", "--lock", "off", "--json");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("\"program\" : \"race\"")
        .contains("\"lock\" : \"off\"")
        .contains("\"rounds\" : 1")
        .contains("\"kind\" : \"finished\"")
        .contains("\"db_val\" : 1")
        .contains("\"schedule\" : \"0")
        .contains("\"kind\" : \"lost-update\"");
  }

  @Test
  void changesAreTriedWhereAProofIsWanted() {
    var run = CommandLineRun.of("run", "race", "--lock", "off", "--json", "--prove");

    assertThat(run.out())
        .contains("\"change\" : \"Switch the locks back on.\"")
        .contains("\"verdict\" : \"proven\"");
  }

  @Test
  void aProofInWordsIsAskedForElsewhere() {
    assertThat(CommandLineRun.of("run", "race", "--prove").errors()).contains("analyse --prove");
  }

  @Test
  void theSameCommandPrintsTheSame() {
    String[] command = {"run", "queue-workers", "--rounds", "20", "--json"};

    assertThat(CommandLineRun.of(command)).isEqualTo(CommandLineRun.of(command));
  }

  @Test
  void theScheduleOfAnExampleShowsItsOutcomeAgain() {
    var first = CommandLineRun.of("run", "counter", "--policy", "random", "--seed", "7", "--json");
    String schedule = first.out().replaceAll("(?s).*\"schedule\" : \"([^\"]*)\".*", "$1");

    var again = CommandLineRun.of("run", "counter", "--schedule", schedule, "--json");

    assertThat(values(again)).isEqualTo(values(first));
  }

  private static String values(CommandLineRun run) {
    return run.out().replaceAll("(?s).*\"values\" : (\\{[^}]*\\}).*", "$1");
  }

  @Test
  void anAbsentProgramIsNamed() {
    var run = CommandLineRun.of("run", "nowhere.py");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains("nowhere.py").contains("interleave list");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aSyntaxErrorIsSaidWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.py"), "x = 1\nif x\n  print(x)\n");

    var run = CommandLineRun.of("run", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains("broken.py:2:5: ");
  }

  @Test
  void anExceptionOfTheProgramIsAnOutcome() throws IOException {
    Path file = Files.writeString(folder.resolve("raises.py"), "x = [1]\nprint(x[3])\n");

    var run = CommandLineRun.of("run", file.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("raises.py:2:7: IndexError: list index out of range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--cores=0", "--rounds=0", "--sleep=-1", "--gil=perhaps", "--nothing"})
  void wrongUsageIsToldApart(String option) {
    var run = CommandLineRun.of("run", "race", option);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).startsWith("interleave: ").contains("--help");
  }

  @ParameterizedTest
  @CsvSource({"5a_race.py,1", "6_shared_memory.py,End"})
  void theGivenProgramsRun(String program, String expected) {
    var run = CommandLineRun.of("run", SEED + program);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).containsIgnoringCase(expected);
  }

  @Test
  void theListNamesTheBuiltInPrograms() {
    assertThat(CommandLineRun.of("list").out()).contains("race").contains("shared-memory");
    assertThat(CommandLineRun.of("list", "--json").out()).contains("\"name\" : \"race\"");
  }
}
