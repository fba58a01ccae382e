package dev.interleave.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void theIntervalIsThatOfWilson() {
    var share = new Share(81, 263);

    assertThat(share.least()).isCloseTo(0.2553, within(0.0001));
    assertThat(share.most()).isCloseTo(0.3662, within(0.0001));
  }

  @Test
  void theIntervalHoldsTheShareAndStaysWithinZeroAndOne() {
    for (int rounds = 1; rounds <= 40; rounds++) {
      for (int bad = 0; bad <= rounds; bad++) {
        var share = new Share(bad, rounds);
        assertThat(share.value()).isBetween(share.least(), share.most());
        assertThat(share.least()).isNotNegative();
        assertThat(share.most()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void nothingBadInFewRoundsDoesNotMeanThatItIsImpossible() {
    assertThat(new Share(0, 10).most()).isGreaterThan(0.2);
  }

  @Test
  void moreBadRoundsThanRoundsAreNoShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(2, 1));
  }
}
