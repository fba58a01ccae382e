package dev.interleave.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "7.25, 7.25 ns",
    "999.4, 999 ns",
    "999.6, 1.00 µs",
    "1240000, 1.24 ms",
    "62400000, 62.4 ms",
    "3e12, '3,000 s'"
  })
  void aTimeHasTheUnitThatSuitsIt(double nanos, String text) {
    assertThat(Quantity.NANOSECONDS.text(nanos)).isEqualTo(text);
  }

  @Test
  void memoryIsCountedInPowersOf1024() {
    assertThat(Quantity.BYTES.text(1536)).isEqualTo("1.50 KiB");
    assertThat(Quantity.BYTES.text(27.0 * 1024 * 1024)).isEqualTo("27.0 MiB");
  }

  @Test
  void timesAndSharesHaveOneUnit() {
    assertThat(Quantity.TIMES.text(0.5)).isEqualTo("0.50×");
    assertThat(Quantity.PERCENT.text(47.25)).isEqualTo("47.3%");
  }

  @Test
  void aRoundNumberHasNoMoreDigitsThanItNeeds() {
    assertThat(Quantity.NANOSECONDS.roundText(50e6)).isEqualTo("50 ms");
    assertThat(Quantity.TIMES.roundText(0.5)).isEqualTo("0.5×");
    assertThat(Quantity.NANOSECONDS.roundText(0)).isEqualTo("0");
  }
}
