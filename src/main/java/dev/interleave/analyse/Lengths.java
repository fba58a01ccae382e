package dev.interleave.analyse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/// Writes a length of time as people do: `10 ms`, `1.5 s`.
final class Lengths {

  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final String[] UNITS = {"ns", "µs", "ms", "s"};
  private static final int STEP = 1_000;

  private Lengths() {}

  /// A length in the largest unit of which it is at least one, to three digits.
  static String of(Duration length) {
    BigDecimal number = BigDecimal.valueOf(length.toNanos());
    int unit = 0;
    while (unit < UNITS.length - 1 && number.compareTo(BigDecimal.valueOf(STEP)) >= 0) {
      number = number.divide(BigDecimal.valueOf(STEP));
      unit++;
    }
    return number.round(THREE_DIGITS).stripTrailingZeros().toPlainString() + " " + UNITS[unit];
  }
}
