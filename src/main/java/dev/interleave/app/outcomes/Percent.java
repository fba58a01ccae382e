package dev.interleave.app.outcomes;

import dev.interleave.text.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// Shares as people read them.
final class Percent {

  private static final double LEAST_SHOWN = 0.0001;
  private static final double TENTHS_FROM = 0.01;

  private Percent() {}

  /// The share that a part has in a whole.
  ///
  /// @param whole not 0
  static double share(BigInteger part, BigInteger whole) {
    return new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL64).doubleValue();
  }

  /// The share in words: `66.7 %`, `< 0.01 %`.
  static String of(Texts texts, double share) {
    if (share > 0 && share < LEAST_SHOWN) {
      return texts.say("outcomes.percent.least", LEAST_SHOWN * 100);
    }
    double percent = share * 100;
    if (share == 0 || share == 1) {
      return texts.say("outcomes.percent", percent);
    }
    return share < TENTHS_FROM
        ? texts.say("outcomes.percent.hundredths", percent)
        : texts.say("outcomes.percent.tenths", percent);
  }
}
