package dev.interleave.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.RunSettings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class OddsMeasurementTest {

  private static Program builtIn(String name) {
    try {
      return Program.compile(name, BuiltInProgram.named(name).orElseThrow().source());
    } catch (ProgramException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static OddsMeasurement measurement(String name) {
    return new OddsMeasurement(
        Texts.in(Language.ENGLISH), builtIn(name), RunSettings.DEFAULT, 60, false);
  }

  @Test
  void aLongerSleepRaisesTheOddsAndTheLockBringsThemToZero() throws OddsException {
    OddsReport report = measurement("race").measure(_ -> {}, () -> false);

    List<Odds> off = report.of(Origin.SIMULATED);
    assertThat(off.getLast().share().value()).isGreaterThan(off.getFirst().share().value());
    assertThat(off.getFirst().share().bad()).isPositive();
    assertThat(report.of(Origin.LOCKED))
        .hasSize(OddsMeasurement.FACTORS.size())
        .allSatisfy(odds -> assertThat(odds.share().bad()).isZero());
    assertThat(report.good()).isEqualTo("db_val = 2");
    assertThat(Objects.requireNonNull(report.without()).possible()).isTrue();
    assertThat(Objects.requireNonNull(report.with()).possible()).isFalse();
  }

  @Test
  void germanSaysWhatIsPossible() {
    var texts = Texts.in(Language.GERMAN);
    var possible = new Possibility(true, true, BigInteger.valueOf(4), BigInteger.valueOf(6_000));
    assertThat(possible.inWords(texts))
        .isEqualTo(
            "Möglich, wie lang der Sleep auch ist: 4 von 6.000 Interleavings enden schlecht.");
    assertThat(Origin.LOCKED.title(texts)).isEqualTo("Simuliert, Lock an");
  }

  @Test
  void whatIsKnownGrowsWhileItIsCounted() throws OddsException {
    var sizes = new ArrayList<Integer>();

    var measurement = measurement("race");
    measurement.measure(report -> sizes.add(report.odds().size()), () -> false);

    assertThat(sizes).startsWith(0, 2, 4).endsWith(measurement.total());
  }

  @Test
  void aProgramWithoutALockIsRefusedInASentence() {
    assertThatThrownBy(() -> measurement("counter").measure(_ -> {}, () -> false))
        .isInstanceOf(OddsException.class)
        .hasMessageStartingWith("This program has no lock");
  }

  @Test
  void aProgramThatDoesNotSleepIsRefusedInASentence() {
    assertThatThrownBy(() -> measurement("queue-one-shot").measure(_ -> {}, () -> false))
        .isInstanceOf(OddsException.class)
        .hasMessageStartingWith("This program does not sleep");
  }

  @Test
  void itCanBeCancelled() {
    assertThatThrownBy(() -> measurement("race").measure(_ -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void onlyAnUneditedBuiltInHasARealTwin() throws ProgramException {
    Program race = builtIn("race");

    assertThat(RealTwin.of(race)).isPresent();
    assertThat(RealTwin.of(Program.compile("race", race.source() + "\n# mine\n"))).isEmpty();
    assertThat(RealTwin.of(builtIn("deadlock"))).isEmpty();
  }

  @Test
  void realRoundsLoseUpdatesWhenTheySleepBetweenReadAndWrite() throws Exception {
    RealTwin twin = RealTwin.of(builtIn("race")).orElseThrow();
    boolean lost = false;
    for (int round = 0; round < 200 && !lost; round++) {
      lost = twin.losesWith(4, () -> false);
    }
    assertThat(lost).isTrue();
  }
}
