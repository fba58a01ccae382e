package dev.interleave.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.picture.Pace;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Datum;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

  private static final RunSettings RANDOM = RunSettings.DEFAULT.withPolicy(PolicyKind.RANDOM);

  static Comparison of(String builtIn, RunSettings settings, Script script) {
    try {
      BuiltInProgram program = BuiltInProgram.named(builtIn).orElseThrow();
      var compiled = Program.compile(program.name(), program.source());
      return Comparison.of(
          new Simulator(compiled, settings), settings, script, () -> false, SampleTexts.ENGLISH);
    } catch (ProgramException | ScheduleException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Comparison race() {
    return of("race", RunSettings.DEFAULT, Script.NONE);
  }

  private static Parting parting(Comparison comparison) {
    return Objects.requireNonNull(comparison.parting());
  }

  @Test
  void theSameScheduleLosesAnUpdateWithoutTheLockOnly() {
    Comparison race = race();

    assertThat(race.off().trace().outcome().values()).containsEntry("db_val", Datum.of(1));
    assertThat(race.on().trace().outcome().values()).containsEntry("db_val", Datum.of(2));
  }

  @Test
  void theFirstStepAtWhichTheyPartIsToldInASentence() {
    assertThat(parting(race()).sentence())
        .isEqualTo(
            "From here on they differ: with the lock t2 has to wait, because t1 holds it; without"
                + " it t2 reads 0 from db_val, as t1 did.");
  }

  @Test
  void bothRunsDoTheSameUpToWhereTheyPart() {
    Comparison race = race();
    var off = new Steps(race.off().trace());
    var on = new Steps(race.on().trace());
    int parted = parting(race).step();

    for (int step = 1; step < parted; step++) {
      assertThat(on.deed(step)).isEqualTo(off.deed(step));
    }
    assertThat(on.deed(parted)).isNotEqualTo(off.deed(parted));
  }

  @Test
  void aScheduleThatNeverMeetsTheLockClosedGivesTwoRunsThatAreAlike() {
    Schedule oneAfterTheOther =
        of("race", RunSettings.DEFAULT, Script.NONE).on().trace().schedule();

    Comparison alike = of("race", RunSettings.DEFAULT, new Script(oneAfterTheOther, Map.of()));

    assertThat(alike.parting()).isNull();
    assertThat(alike.on().trace().schedule()).isEqualTo(alike.off().trace().schedule());
    assertThat(alike.off().stands()).isEmpty();
    assertThat(alike.on().stands()).isEmpty();
    assertThat(alike.sentence(SampleTexts.ENGLISH))
        .isEqualTo("Under this schedule the lock changes nothing: both runs are alike.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"race", "deadlock", "philosophers", "shared-memory", "queue-one-shot"})
  void aScheduledStepComesToRestOnBothSidesAtTheSameTime(String program) {
    for (long seed = 1; seed <= 5; seed++) {
      Comparison comparison = of(program, RANDOM.withSeed(seed), Script.NONE);
      Trace off = comparison.off().trace();
      Trace on = comparison.on().trace();
      int same = comparison.parting() == null ? off.stepCount() : parting(comparison).step() - 1;

      assertThat(comparison.on().pace().length()).isEqualTo(comparison.off().pace().length());
      for (int step = 1; step <= same; step++) {
        assertThat(rest(comparison.on().pace(), on, step))
            .isEqualTo(rest(comparison.off().pace(), off, step));
      }
      assertThat(grows(comparison.off().pace(), off)).isTrue();
      assertThat(grows(comparison.on().pace(), on)).isTrue();
    }
  }

  private static Duration rest(Pace pace, Trace trace, int step) {
    return pace.positionOf(trace.nanosOfStep(step));
  }

  private static boolean grows(Pace pace, Trace trace) {
    for (int step = 1; step <= trace.stepCount(); step++) {
      if (rest(pace, trace, step).compareTo(rest(pace, trace, step - 1)) <= 0) {
        return false;
      }
    }
    return rest(pace, trace, trace.stepCount()).compareTo(pace.length()) <= 0;
  }

  @Test
  void whereOneSideMakesATurnUpTheOtherStandsStill() {
    Comparison race = race();

    assertThat(race.on().stands()).isNotEmpty();
    assertThat(race.off().stands()).isNotEmpty();
  }

  @Test
  void whatWasSwitchedOnTheWayIsKeptButForTheLocks() {
    var script =
        new Script(Schedule.EMPTY, Map.of(3, Toggles.NONE.withLocks(false).withSleepFactor(0)));

    Comparison comparison = of("race", RunSettings.DEFAULT, script);

    Trace on = comparison.on().trace();
    Trace off = comparison.off().trace();
    assertThat(on.momentAfterStep(5).toggles()).isEqualTo(Toggles.NONE.withSleepFactor(0));
    assertThat(off.momentAfterStep(5).toggles())
        .isEqualTo(Toggles.NONE.withSleepFactor(0).withLocks(false));
  }

  @Test
  void onlyAProgramWithALockCanBeCompared() {
    assertThat(Comparison.isAbout(race().off().trace())).isTrue();
    assertThat(Comparison.isAbout(of("counter", RANDOM, Script.NONE).off().trace())).isFalse();
  }
}
