package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.text.Language;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.claims.Comparison;
import dev.interleave.claims.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedSplitTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void onlyThreadsUnderTheLockGainNothing(int among) {
    Comparison comparison = new SimulatedSplit(Texts.in(Language.ENGLISH), among).comparison();

    assertThat(median(comparison, "threads, GIL on")).isCloseTo(1, within(0.1));
    assertThat(median(comparison, "threads, GIL off")).isCloseTo(1.0 / among, within(0.1));
    assertThat(median(comparison, "processes, GIL on")).isCloseTo(1.0 / among, within(0.1));
  }

  private static double median(Comparison comparison, String words) {
    return comparison.figures().stream()
        .filter(figure -> figure.name().endsWith(words))
        .map(Figure::sample)
        .findFirst()
        .orElseThrow()
        .median();
  }
}
