package dev.interleave.analyse;

import dev.interleave.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.time.Duration;

/// Writes numbers and lengths of time as people do: `10 ms`, `1.5 s`.
final class Lengths {

  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final String[] UNITS = {"ns", "µs", "ms", "s"};
  private static final int STEP = 1_000;

  private Lengths() {}

  /// A length in the largest unit of which it is at least one, to three digits.
  static String of(Duration length, Texts texts) {
    BigDecimal number = BigDecimal.valueOf(length.toNanos());
    int unit = 0;
    while (unit < UNITS.length - 1 && number.compareTo(BigDecimal.valueOf(STEP)) >= 0) {
      number = number.divide(BigDecimal.valueOf(STEP));
      unit++;
    }
    return number(number.round(THREE_DIGITS), texts) + " " + UNITS[unit];
  }

  /// A number with as many digits as it has.
  static String number(BigDecimal number, Texts texts) {
    char point = DecimalFormatSymbols.getInstance(texts.language().locale()).getDecimalSeparator();
    return number.stripTrailingZeros().toPlainString().replace('.', point);
  }
}
