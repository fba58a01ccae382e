package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExploreCommandTest {

  private static final String TWO_THREADS =
      """
      from threading import Thread

      x = 0

      def add():
          global x
          x += 1

      threads = [Thread(target=add), Thread(target=add)]
      for thread in threads:
          thread.start()
      for thread in threads:
          thread.join()
      """;

  @TempDir private Path folder;
  private String program = "";

  @BeforeEach
  void writeTheProgram() throws IOException {
    program = write("two.py", TWO_THREADS);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private CommandLineRun explore(String... options) {
    var words = new ArrayList<>(List.of("explore", program));
    words.addAll(List.of(options));
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  private static List<String> all(String field, String json) {
    return Pattern.compile("\"" + field + "\" : \"?([^\",\\n]*[^\",\\n ])")
        .matcher(json)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static List<String> schedules(String json) {
    return Pattern.compile("\"shortest\" : \"([^\"]*)\"")
        .matcher(json)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static final String INDEPENDENT =
      """
      from threading import Thread

      a = 0
      b = 0

      def first():
          global a
          for i in range(6):
              a += 1

      def second():
          global b
          for i in range(6):
              b += 1

      Thread(target=first).start()
      Thread(target=second).start()
      """;

  @Test
  void aReducedSearchSaysThatItIsOne() throws IOException {
    program = write("independent.py", INDEPENDENT);

    assertThat(explore("--max-states", "100").out())
        .startsWith("Complete: ")
        .contains(", by a reduced search, which leaves orders of independent steps out.");
    assertThat(explore("--max-states", "100", "--json").out()).contains("\"search\" : \"reduced\"");
    assertThat(explore("--json").out()).contains("\"search\" : \"whole\"");
  }

  @Test
  void threadsThatAreAlikeAreTakenForOneAnotherIfAskedTo() {
    assertThat(explore("--symmetry").out())
        .contains(", threads that are alike taken for one another.")
        .contains("finished with x = 1")
        .contains("finished with x = 2");
    assertThat(explore("--symmetry", "--sleep", "timed").out())
        .contains("No threads were taken for one another");
    assertThat(explore("--symmetry", "--json").out())
        .contains("\"search\" : \"symmetric\"", "\"interleavings\" : \"6\"");
  }

  @Test
  void whereNotAllWaysWereLookedIntoItSaysHowMany() throws IOException {
    program =
        write(
            "many.py",
            """
            from threading import Thread

            x = 0

            def add(name):
                global x
                print(name)
                if name < 2:
                    x += 1

            for name in range(6):
                Thread(target=add, args=(name,)).start()
            """);

    var run = CommandLineRun.of("explore", program, "--json");

    assertThat(schedules(run.out())).hasSizeGreaterThan(Replays.MOST);
    assertThat(all("analysed", run.out())).containsExactly(String.valueOf(Replays.MOST));
    assertThat(explore().out())
        .containsPattern("Found on the ways to the first 500 of [0-9,]+ outcomes:");
  }

  @Test
  void everyOutcomeIsToldWithTheWayToIt() {
    var run = explore();

    assertThat(run.exit()).as(run.errors()).isZero();
    assertThat(run.out())
        .startsWith("Complete: ")
        .contains("finished with x = 1")
        .contains("finished with x = 2")
        .contains("interleave run " + program + " --schedule 0")
        .contains("lost-update: ");
  }

  @Test
  void theStepsOfAWayAreToldOnDemand() {
    assertThat(explore().out()).doesNotContain("     1  main creates x = 0");
    assertThat(explore("--steps").out()).contains("     1  main creates x = 0");
  }

  @Test
  void jsonHasTheFieldsThatPipelinesRead() {
    String json = explore("--json").out();

    assertThat(all("complete", json)).containsExactly("true");
    assertThat(json)
        .contains("\"states\" : ", "\"transitions\" : ", "\"seconds\" : ")
        .contains("\"kind\" : \"finished\"", "\"x\" : 1", "\"x\" : 2", "\"output\" : [ ]")
        .contains("\"probability\" : 0.", "\"steps\" : ")
        .contains("\"kind\" : \"lost-update\"", "\"evidence\" : [");
    assertThat(json).containsPattern("\"interleavings\" : \"\\d+\"");
  }

  @Test
  void aPrintedScheduleShowsItsOutcomeAgain() {
    List<String> schedules = schedules(explore("--json").out());

    assertThat(schedules)
        .hasSize(2)
        .extracting(
            schedule ->
                all("x", CommandLineRun.of("run", program, "--schedule", schedule, "--json").out())
                    .getFirst())
        .containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void aScheduleThatWakesASleeperEarlyCanBeReplayed() throws IOException {
    String sleepers =
        write(
            "sleepers.py",
            """
            from threading import Thread
            import time

            last = ""

            def say(name, length):
                global last
                time.sleep(length)
                last = name

            threads = [Thread(target=say, args=("long", 2)), Thread(target=say, args=("short", 1))]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            """);

    String json = CommandLineRun.of("explore", sleepers, "--json").out();

    assertThat(schedules(json))
        .extracting(
            schedule ->
                all(
                        "last",
                        CommandLineRun.of("run", sleepers, "--schedule", schedule, "--json").out())
                    .getFirst())
        .containsExactlyInAnyOrder("long", "short");
  }

  @Test
  void whatIsNamedAndFoundEndsWithThree() {
    var run = explore("--fail-on", "race,deadlock");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.errors()).startsWith("interleave: race was found: ").contains("--schedule 0");
  }

  @Test
  void whatIsNamedAndNotFoundEndsWithZero() {
    var run = explore("--fail-on", "deadlock,assertion,waits-forever,incomplete");

    assertThat(run.exit()).isZero();
    assertThat(run.errors()).isEmpty();
  }

  @Test
  void aFailedAssertionIsFound() throws IOException {
    program = write("asserts.py", TWO_THREADS + "assert x == 2, 'lost one'\n");

    var run = explore("--fail-on", "assertion");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.errors()).contains("assertion was found: ").contains("AssertionError: lost one");
    assertThat(explore("--json").out()).contains("\"failed_assertion\" : true");
  }

  @Test
  void anotherErrorIsNoFailedAssertion() throws IOException {
    program = write("raises.py", "x = [1]\nx[3]\n");

    assertThat(explore("--fail-on", "assertion").exit()).isZero();
    assertThat(explore("--fail-on", "error").exit()).isEqualTo(3);
    assertThat(explore("--fail-on", "any").exit()).isEqualTo(3);
  }

  @Test
  void aNameThatIsNotKnownIsRefusedWithThoseThatAre() {
    var run = explore("--fail-on", "race,luck");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("'luck' is none of race, deadlock").contains("lost-update");
  }

  @Test
  void whatEndsAlikeInEveryInterleavingIsProved() throws IOException {
    program = write("alone.py", TWO_THREADS.replace("[Thread(target=add), Thread", "[Thread"));

    assertThat(explore().out()).contains("ends with x = 1.").doesNotContain("decided at");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--max-states=0",
        "--max-memory=much",
        "--time-limit=soon",
        "--threads=0",
        "--sleep=long",
        "--lock=fair"
      })
  void wrongUsageIsToldApart(String option) {
    var run = explore(option);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("interleave explore --help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void everyOptionIsTaken() {
    var run =
        explore(
            "--lock=off",
            "--sleep=off",
            "--gil=off",
            "--max-states=100000",
            "--max-memory=256M",
            "--time-limit=1min",
            "--no-reduction",
            "--threads=1");

    assertThat(run.exit()).as(run.errors()).isZero();
    assertThat(run.out()).contains(" --lock off --sleep off --gil off --schedule ");
  }

  @Test
  void whoEndsItEarlyIsToldWhatWasFoundSoFar() throws Exception {
    String endless =
        write(
            "many.py",
            TWO_THREADS
                .replace("x += 1", "for _ in range(12):\n        x += 1")
                .replace(
                    "[Thread(target=add), Thread",
                    "[Thread(target=add) for _ in range(5)] + [Thread"));
    Path told = folder.resolve("told.txt");
    Process process =
        CommandLineRun.inOwnMachine(List.of("-XX:-UsePerfData"), "explore", endless)
            .redirectOutput(told.toFile())
            .start();
    try {
      while (process.isAlive() && cpuTime(process).compareTo(Duration.ofSeconds(3)) < 0) {
        Thread.sleep(20);
      }
      process.destroy();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(Files.readString(told)).contains("Not complete: ").contains("So far ");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Duration cpuTime(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
