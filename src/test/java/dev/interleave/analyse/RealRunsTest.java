package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Datum;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What analysis and narration say of real runs of the built-in programs, under many seeds.
class RealRunsTest {

  private static final int SEEDS = 200;
  private static final int FEW_SEEDS = 5;

  static List<String> programs() {
    return BuiltInProgram.all().stream().map(BuiltInProgram::name).toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyFindingIsProvedByEventsInOrder(String name) throws Exception {
    for (boolean locks : List.of(true, false)) {
      for (int seed = 1; seed <= FEW_SEEDS; seed++) {
        Trace trace = run(source(name), seed, locks);
        for (Finding finding : Analysis.of(trace, SampleTexts.ENGLISH).findings()) {
          assertThat(finding.evidence()).isSorted().doesNotHaveDuplicates().contains(finding.at());
          assertThat(finding.evidence()).allMatch(index -> index < trace.events().size());
          assertThat(finding.actors()).isNotEmpty();
          assertThat(finding.sentence()).isNotBlank().doesNotEndWith(".");
          assertThat(finding.advice()).endsWith(".");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyEventAndEveryStepIsTold(String name) throws Exception {
    for (boolean locks : List.of(true, false)) {
      Trace trace = run(source(name), 1, locks);
      var narrator = new Narrator(trace, SampleTexts.ENGLISH);
      for (int index = 0; index < trace.events().size(); index++) {
        assertThat(narrator.sentence(index)).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
      }
      for (int step = 0; step <= trace.stepCount(); step++) {
        assertThat(narrator.sentenceOfStep(step)).isNotBlank();
      }
    }
  }

  @Test
  void noUpdateIsLostUnderALock() throws Exception {
    for (int seed = 1; seed <= SEEDS; seed++) {
      assertThat(Analysis.of(run(source("race"), seed, true), SampleTexts.ENGLISH).findings())
          .isEmpty();
    }
  }

  @Test
  void whatTwoUnlockedThreadsMissIsTheNumberOfLostUpdates() throws Exception {
    long missed = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Trace trace = run(source("race"), seed, false);
      assertThat(lostUpdates(trace)).isEqualTo(2 - valueOf(trace, "db_val"));
      missed += lostUpdates(trace);
    }
    assertThat(missed).isBetween(1L, (long) SEEDS);
  }

  @Test
  void countsAreMissingExactlyWhereUpdatesWereLost() throws Exception {
    String source = BuiltInProgram.named("counter").orElseThrow().withCount(10);
    int right = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Trace trace = run(source, seed, true);
      boolean isRight = valueOf(trace, "x") == 2 * 10;
      assertThat(lostUpdates(trace) == 0).isEqualTo(isRight);
      right += isRight ? 1 : 0;
    }
    assertThat(right).isLessThan(SEEDS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anArrayIsTornExactlyWhereItsElementsShowDifferentlyManyAdditions(boolean locks)
      throws Exception {
    int torn = 0;
    for (int seed = 1; seed <= 20; seed++) {
      Trace trace = run(source("shared-memory"), seed, locks);
      boolean differ = additions(trace).stream().distinct().count() > 1;
      assertThat(
              Analysis.of(trace, SampleTexts.ENGLISH).findings().stream()
                  .anyMatch(finding -> finding.kind() == Finding.Kind.TORN_ARRAY))
          .isEqualTo(differ);
      torn += differ ? 1 : 0;
    }
    assertThat(torn > 0).isNotEqualTo(locks);
  }

  private static List<Double> additions(Trace trace) {
    if (!(trace.outcome().values().get("numbers") instanceof Datum.Sequence(var elements, _))) {
      throw new AssertionError("There is no array of numbers");
    }
    var additions = new ArrayList<Double>();
    for (int index = 0; index < elements.size(); index++) {
      additions.add(((Datum.Real) elements.get(index)).value() - 100 * index);
    }
    return additions;
  }

  private static long lostUpdates(Trace trace) {
    return Analysis.of(trace, SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.LOST_UPDATE)
        .count();
  }

  private static long valueOf(Trace trace, String variable) {
    return trace.outcome().values().get(variable) instanceof Datum.Whole(long value) ? value : -1;
  }

  private static String source(String name) {
    return BuiltInProgram.named(name).orElseThrow().source();
  }

  private static Trace run(String source, long seed, boolean locks)
      throws ProgramException, ScheduleException {
    RunSettings settings =
        RunSettings.DEFAULT
            .withPolicy(RunSettings.PolicyKind.RANDOM)
            .withSeed(seed)
            .withToggles(Toggles.NONE.withLocks(locks));
    return new Simulator(Program.compile("program.py", source), settings)
        .record(Script.NONE, () -> false);
  }
}
