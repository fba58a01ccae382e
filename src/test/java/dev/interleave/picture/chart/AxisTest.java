package dev.interleave.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

  private static Axis axis(double base, double... values) {
    List<Bar> bars =
        DoubleStream.of(values)
            .mapToObj(value -> new Bar("bar", Ink.of(Role.ACCENT), false, value, value, value))
            .toList();
    return Axis.of(bars, base);
  }

  @Test
  void numbersOfOneSizeStandOnALinearAxisFromZero() {
    Axis axis = axis(1000, 60e6, 123e6);

    assertThat(axis.logarithmic()).isFalse();
    assertThat(axis.ticks()).containsExactly(0.0, 50e6, 100e6, 150e6);
    assertThat(axis.share(75e6)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void numbersFarApartStandOnALogarithmicAxis() {
    Axis axis = axis(1000, 30e3, 45e6);

    assertThat(axis.logarithmic()).isTrue();
    assertThat(axis.from()).isCloseTo(10e3, within(1e-3));
    assertThat(axis.to()).isCloseTo(100e6, within(1.0));
    assertThat(axis.share(1e6)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void zeroKeepsAnAxisLinear() {
    assertThat(axis(1, 0, 50).logarithmic()).isFalse();
  }

  @Test
  void nothingButZeroHasAnAxisAllTheSame() {
    Axis axis = axis(1, 0, 0);

    assertThat(axis.to()).isPositive();
    assertThat(axis.share(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.003, 1, 7, 99.9, 1024, 5e6, 1e12})
  void noNumberLiesBeyondItsAxis(double most) {
    for (Axis axis : List.of(axis(1000, most), axis(1024, most, most / 3), axis(1, most))) {
      assertThat(axis.to()).isGreaterThanOrEqualTo(most * (1 - 1e-9));
      assertThat(axis.ticks()).hasSizeBetween(2, 7);
    }
  }
}
