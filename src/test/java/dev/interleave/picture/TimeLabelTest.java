package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLabelTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1000, 0",
    "3000, 1000, 3 µs",
    "3500, 100, 3.5 µs",
    "10004000, 1000, 10.004 ms",
    "10004000, 1000000, 10 ms",
    "1500003000, 1000, 1500.003 ms",
    "1500000000, 100000000, 1.5 s",
    "12, 1, 12 ns",
    "5000001, 1, 5000.001 µs",
  })
  void aTimeHasAsManyDecimalsAsItTakes(long nanos, long resolution, String label) {
    assertThat(TimeLabel.of(nanos, resolution)).isEqualTo(label);
  }
}
