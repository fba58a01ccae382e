package dev.interleave.app.outcomes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;

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
  static String of(double share) {
    if (share > 0 && share < LEAST_SHOWN) {
      return "< 0.01 %";
    }
    boolean whole = share == 0 || share == 1;
    int places = whole ? 0 : share < TENTHS_FROM ? 2 : 1;
    return String.format(Locale.ROOT, "%." + places + "f %%", share * 100);
  }
}
