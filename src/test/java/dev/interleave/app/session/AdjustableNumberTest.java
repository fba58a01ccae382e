package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdjustableNumberTest {

  private static final String SOURCE = "import queue\n\nWORKERS = 3  # 1 to 64\nITEMS = 5\n";

  @Test
  void aLineThatSaysItsBoundsOffersItsNumber() {
    AdjustableNumber number = AdjustableNumber.in(SOURCE).orElseThrow();
    assertThat(number.label()).isEqualTo("Workers");
    assertThat(number.value()).isEqualTo(3);
    assertThat(number.lowest()).isEqualTo(1);
    assertThat(number.highest()).isEqualTo(64);
  }

  @Test
  void changingTheNumberLeavesTheRestOfTheTextAlone() {
    AdjustableNumber number = AdjustableNumber.in(SOURCE).orElseThrow();
    assertThat(number.replaced(SOURCE, 12))
        .isEqualTo("import queue\n\nWORKERS = 12  # 1 to 64\nITEMS = 5\n");
  }

  @Test
  void aNumberWithoutBoundsIsNotOffered() {
    assertThat(AdjustableNumber.in("WORKERS = 3  # three\nx = 4\n")).isEmpty();
  }
}
