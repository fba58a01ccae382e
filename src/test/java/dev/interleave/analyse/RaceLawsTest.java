package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.RandomPrograms;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What holds of races in all runs of all programs.
class RaceLawsTest {

  private static final int PROGRAMS = 200;

  private static final String PREAMBLE =
      """
      from threading import Thread, Lock

      x = 0
      y = 1
      values = [0, 0]
      lock = Lock()
      other = Lock()
      """;

  private static final List<String> STATEMENTS =
      List.of("x += 1", "y = x", "x = y + 1", "y += x", "values[0] += 1", "values[1] = x");

  private static final List<String> LOCKING = List.of("", "with lock: ", "with other: ");

  /// Three threads that do some statements each.
  ///
  /// @param around what stands before everything that a thread does
  /// @param before what may stand before a statement
  private static String program(long seed, String around, List<String> before) {
    var random = new SplittableRandom(seed);
    var source = new StringBuilder(PREAMBLE);
    for (int thread = 1; thread <= 3; thread++) {
      source.append("def work%d():\n    global x, y\n%s".formatted(thread, around));
      for (int statement = 0; statement < 3; statement++) {
        source
            .append(around.isEmpty() ? "    " : "        ")
            .append(before.get(random.nextInt(before.size())))
            .append(STATEMENTS.get(random.nextInt(STATEMENTS.size())))
            .append("\n");
      }
    }
    for (String call : List.of(" = Thread(target=work%d)", ".start()", ".join()")) {
      for (int thread = 1; thread <= 3; thread++) {
        source.append("t").append(thread).append(call.formatted(thread)).append("\n");
      }
    }
    return source.append("print(x, y, values)\n").toString();
  }

  private static Trace run(String source, RunSettings settings, Script script)
      throws ProgramException, ScheduleException {
    return new Simulator(Program.compile("program.py", source), settings)
        .record(script, () -> false);
  }

  private static RunSettings random(long seed) {
    return RunSettings.DEFAULT.withPolicy(RunSettings.PolicyKind.RANDOM).withSeed(seed);
  }

  @Test
  void whereEveryAccessHoldsTheSameLockNothingIsFound() throws Exception {
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      Trace trace = run(program(seed, "    with lock:\n", List.of("")), random(seed), Script.NONE);
      assertThat(Analysis.of(trace, SampleTexts.ENGLISH).findings())
          .filteredOn(
              finding ->
                  switch (finding.kind()) {
                    case DATA_RACE, PREDICTED_RACE, LOST_UPDATE, TORN_READ, POSSIBLE_DEADLOCK ->
                        true;
                    case TORN_ARRAY,
                        KILLED_WHILE_HOLDING,
                        DEADLOCK,
                        WAITS_FOREVER,
                        LOCK_NEVER_RELEASED,
                        STARVATION,
                        CONTENTION,
                        UNCAUGHT_EXCEPTION ->
                        false;
                  })
          .isEmpty();
    }
  }

  @Test
  void everyLostUpdateOfThreadsWithoutALockComesWithADataRace() throws Exception {
    int lost = 0;
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      List<Finding> findings =
          Analysis.of(
                  run(program(seed, "", List.of("")), random(seed), Script.NONE),
                  SampleTexts.ENGLISH)
              .findings();
      for (Finding finding : findings) {
        if (finding.kind() == Finding.Kind.LOST_UPDATE) {
          lost++;
          assertThat(findings)
              .anyMatch(
                  race ->
                      race.kind() == Finding.Kind.DATA_RACE
                          && race.resource() == finding.resource());
        }
      }
    }
    assertThat(lost).isPositive();
  }

  @Test
  void everyPredictedRaceIsShownByTheScheduleThatWasConstructed() throws Exception {
    int shown = 0;
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      shown += shown(program(seed, "", LOCKING), seed);
    }
    for (long seed = 1; seed <= PROGRAMS / 2; seed++) {
      shown += shown(RandomPrograms.program(seed, 5), seed);
    }
    assertThat(shown).isGreaterThan(10);
  }

  private static int shown(String source, long seed) throws Exception {
    int shown = 0;
    Trace trace = run(source, random(seed), Script.NONE);
    for (Finding finding : Analysis.of(trace, SampleTexts.ENGLISH).findings()) {
      if (finding.kind() == Finding.Kind.PREDICTED_RACE) {
        assertThat(isShown(source, trace, finding)).as("%s\n%s", source, finding).isTrue();
        shown++;
      }
    }
    return shown;
  }

  private static boolean isShown(String source, Trace trace, Finding predicted) throws Exception {
    var dependences = new Dependences(trace);
    int first = predicted.evidence().getFirst();
    int second = predicted.evidence().getLast();
    dependences.seeUntil(second);
    var schedule = Reordering.of(trace, dependences, first, second).schedule().orElseThrow();
    Trace other = run(source, trace.origin().settings(), Script.replay(schedule));
    List<Integer> lines = lines(trace, predicted);
    return Analysis.of(other, SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.DATA_RACE)
        .anyMatch(race -> lines(other, race).equals(lines));
  }

  private static List<Integer> lines(Trace trace, Finding finding) {
    var lines = new SourceLines(trace);
    return finding.evidence().stream().map(lines::lineOf).sorted().toList();
  }
}
