package dev.interleave.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertThat(Sample.of(9, 1, 4)).isEqualTo(new Sample(4, 1, 9, 3));
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
    assertThat(Sample.of(9, 1, 4, 6).median()).isEqualTo(5);
  }

  @Test
  void nothingIsNoSample() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sample(2, 1, 3, 0));
  }
}
