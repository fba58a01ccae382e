package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interleave.program.Sources.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MistakesTest {

  static List<Mistake> leftOut() {
    return Sources.mistakes("/language/refused.txt");
  }

  static List<Mistake> wrong() {
    return Sources.mistakes("/language/wrong.txt");
  }

  @ParameterizedTest
  @MethodSource("leftOut")
  void whatIsLeftOutIsNamedWithItsPlaceAndWhatToUseInstead(Mistake mistake) {
    assertRefused(mistake);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsNoPythonIsNamedWithItsPlace(Mistake mistake) {
    assertRefused(mistake);
  }

  @Test
  void theMessageOfTheExceptionBeginsWithFileLineAndColumn() {
    assertThatExceptionOfType(ProgramException.class)
        .isThrownBy(() -> Program.compile("mine.py", "x = 1\nclass A:\n    pass\n"))
        .withMessageStartingWith("mine.py:2:1: Classes lie outside");
  }

  @Test
  void theRangeOfAMistakeCoversTheWord() {
    assertThatExceptionOfType(ProgramException.class)
        .isThrownBy(() -> Program.compile("p", "from threading import Lock, Timer\n"))
        .satisfies(refusal -> assertThat(refusal.problem().range().endColumn()).isEqualTo(34));
  }

  private static void assertRefused(Mistake mistake) {
    assertThatExceptionOfType(ProgramException.class)
        .isThrownBy(() -> Program.compile("p", mistake.source()))
        .satisfies(
            refusal -> {
              assertThat(refusal.problem().range()).hasToString(mistake.place());
              assertThat(refusal.problem().message()).isEqualTo(mistake.sentence());
            });
  }
}
