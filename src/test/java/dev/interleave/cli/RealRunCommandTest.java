package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.exchange.TraceFile;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs of real threads and processes from the command line.
class RealRunCommandTest {

  @TempDir private Path folder;

  private static CommandLineRun jvm(String program, String... options) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("run", program, "--source", "jvm"), Stream.of(options))
            .toArray(String[]::new));
  }

  private Trace saved(String program, String... options) throws Exception {
    Path file = folder.resolve(program + ".trace");
    var run =
        jvm(
            program,
            Stream.concat(Stream.of(options), Stream.of("--save", file.toString()))
                .toArray(String[]::new));
    assertThat(run.exit()).as(run.errors()).isZero();
    return TraceFile.read(file);
  }

  @Test
  void threadsUnderALockCountRightInRealTime() {
    var run = jvm("locks", "--repeat", "50", "--sleep", "off");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("finished with count = 100 after").contains("of real time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"synchronized", "reentrant", "fair", "atomic"})
  void noUpdateIsLostUnderAnyGuardThatKeepsOthersOut(String guard) throws Exception {
    Trace trace = saved("locks", "--lock", guard, "--repeat", "30", "--sleep", "off");

    assertThat(trace.outcome().values()).containsEntry("count", Datum.of(60));
    assertThat(Analysis.of(trace, SampleTexts.ENGLISH).findings())
        .as("a lock that serves nobody in turn may starve or hold up, but loses nothing")
        .extracting(Finding::kind)
        .isSubsetOf(Finding.Kind.STARVATION, Finding.Kind.CONTENTION);
  }

  @ParameterizedTest
  @CsvSource({"off,20us", "volatile,20us", "opaque,20us", "off,off"})
  void theUpdatesThatAreFoundLostAreThoseThatTheCountMisses(String guard, String sleep)
      throws Exception {
    Trace trace =
        saved("locks", "--lock", guard, "--sleep", sleep, "--repeat", "200", "--actors", "3");

    int lost =
        Analysis.of(trace, SampleTexts.ENGLISH).findings().stream().mapToInt(Finding::lost).sum();

    assertThat(trace.outcome().values()).containsEntry("count", Datum.of(600L - lost));
  }

  @Test
  void sleepBetweenReadAndWriteLosesUpdatesWithoutALock() {
    var run = jvm("locks", "--lock", "off", "--sleep", "3ms", "--actors", "4");

    assertThat(run.out()).contains("lost-update at step");
  }

  @Test
  void virtualThreadsAreAChoice() throws Exception {
    Trace trace = saved("locks", "--threads", "virtual", "--actors", "8", "--sleep", "off");

    assertThat(trace.outcome().values()).containsEntry("count", Datum.of(40));
    assertThat(trace.origin().provenance())
        .isInstanceOfSatisfying(
            Provenance.Recorded.class,
            recorded -> assertThat(recorded.conditions()).containsEntry("threads", "8 virtual"));
  }

  @Test
  void aRealRunIsSavedWithTheSourceThatRan() throws Exception {
    Trace trace = saved("locks", "--repeat", "2", "--sleep", "off");

    assertThat(trace.origin().source()).contains("class CountingThread");
    assertThat(trace.origin().provenance().missingEvents()).isZero();
  }

  @Test
  void jsonNamesTheSourceTheConditionsAndTheEventsThatWereLost() {
    var run = jvm("locks", "--lock", "atomic", "--repeat", "3", "--sleep", "off", "--json");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("\"program\" : \"locks\"")
        .contains("\"source\" : \"jvm\"")
        .contains("\"conditions\" : {")
        .contains("\"lost_events\" : 0")
        .contains("\"rounds\" : 1")
        .contains("\"kind\" : \"finished\"")
        .contains("\"count\" : 6")
        .contains("\"findings\" : [ ]")
        .doesNotContain("\"seed\"", "\"gil\"");
  }

  @Test
  void roundsOfRealRunsAreCounted() {
    var run = jvm("locks", "--repeat", "5", "--sleep", "off", "--rounds", "6");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("6 of 6  finished with count = 10  (first in round 1)")
        .contains("0 of 6  lost updates");
  }

  @Test
  void aRunThatMakesNoProgressEndsByItselfAndNamesWhoWaits() {
    var run =
        jvm("queue", "--ending", "one-shot", "--actors", "2", "--tasks", "3", "--sleep", "off");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("waits-forever").contains("main waits");
  }

  @Test
  void processesUnderTheLockInTheirSharedMemoryCountRight() throws Exception {
    Trace trace = saved("shared-memory", "--actors", "2", "--repeat", "10", "--sleep", "off");

    assertThat(trace.outcome().values()).containsEntry("number", Datum.of(10));
  }

  @Test
  void aCommandThatIsInterruptedLeavesNothingBehind() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Process command = command(temporary, "run", "shared-memory", "--source=jvm", "--repeat=90000");
    List<ProcessHandle> children = List.of();
    while (command.isAlive() && (children.isEmpty() || isEmpty(temporary))) {
      Thread.sleep(20);
      children = command.descendants().toList();
    }

    command.destroy();

    assertThat(children).isNotEmpty();
    assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
    for (ProcessHandle child : children) {
      child.onExit().get(1, TimeUnit.MINUTES);
    }
    assertThat(temporary).isEmptyDirectory();
  }

  private Process command(Path temporary, String... words) throws Exception {
    return CommandLineRun.inOwnMachine(
            List.of("-Djava.io.tmpdir=" + temporary, "-XX:-UsePerfData"), words)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .start();
  }

  private static boolean isEmpty(Path directory) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  @Test
  void aPictureOfARealRunIsTaken() {
    Path file = folder.resolve("real.png");

    var run =
        CommandLineRun.of(
            "export",
            "locks",
            "--source",
            "jvm",
            "--lock",
            "off",
            "--sleep",
            "5ms",
            "--actors",
            "4",
            "--at",
            "lost-update",
            "--size",
            "320x200",
            "-o",
            file.toString());

    assertThat(run.exit()).as(run.errors()).isZero();
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void aFilmOfARealRunIsMade() {
    Path file = folder.resolve("real.gif");

    var run =
        CommandLineRun.of(
            "export",
            "locks",
            "--source",
            "jvm",
            "--repeat",
            "1",
            "--sleep",
            "off",
            "--at",
            "5",
            "--size",
            "200x160",
            "--fps",
            "5",
            "-o",
            file.toString());

    assertThat(run.exit()).as(run.errors()).isZero();
    assertThat(file).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "locks,--actors=0,choose 1 to 64",
    "locks,--actors=10000,choose 1 to 64",
    "locks,--sleep=-5ms,choose 0 to",
    "locks,--repeat=0,choose 1 to",
    "queue,--actors=0,choose 1 to 64",
    "queue,--capacity=-1,choose up to",
    "shared-memory,--actors=33,choose 1 to 32",
    "race,--actors=2,'locks, queue and shared-memory'",
  })
  void whatCannotBeRunIsRefusedInOneSentence(String program, String option, String sentence) {
    var run = jvm(program, option);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors().lines()).hasSize(1);
    assertThat(run.errors()).startsWith("interleave: ").contains(sentence);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--gil=off", "--cores=2", "--policy=random", "--seed=3", "--schedule=0*2"})
  void whatOnlyTheSimulatorHasIsNoOptionOfARealRun(String option) {
    var run = jvm("locks", option);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("is for simulated runs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--threads=virtual",
        "--actors=3",
        "--repeat=3",
        "--tasks=3",
        "--ending=daemon",
        "--lock=fair",
        "--sleep=5ms",
      })
  void whatOnlyRealRunsHaveIsNoOptionOfASimulatedOne(String option) {
    var run = CommandLineRun.of("run", "race", option);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("real runs").contains("--source jvm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "locks|--tasks=3|locks has no --tasks",
        "locks|--lock=shared|locks cannot be guarded by shared",
        "queue|--repeat=3|queue has no --repeat",
        "queue|--lock=off|queue has no lock",
        "shared-memory|--threads=virtual|shared-memory has no --threads",
        "locks|--threads=green|'green' is not platform or virtual",
        "queue|--ending=soon|'soon' is not one of daemon",
        "locks|--lock=glue|'glue' is not on",
        "locks|--source=cpython|'cpython' is not simulated or jvm",
      })
  void anOptionThatDoesNotFitIsWrongUsage(String program, String option, String sentence) {
    var run = jvm(program, option);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains(sentence);
  }

  @Test
  void theListNamesTheRealPrograms() {
    assertThat(CommandLineRun.of("list").out()).contains("--source jvm").contains("locks ");
    assertThat(CommandLineRun.of("list", "--json").out()).contains("\"source\" : \"jvm\"");
  }

  @Test
  void nothingIsLeftBehindWhereARunIsRefused() throws Exception {
    jvm("locks", "--actors", "0", "--save", folder.resolve("x.trace").toString());

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.toList()).isEqualTo(List.of());
    }
  }
}
