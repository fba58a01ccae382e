package dev.interleave.simulate.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Compares numbers of different types, exactly.
final class MixedNumbers {

  private MixedNumbers() {}

  static boolean isNumber(Object value) {
    return value instanceof Number || value instanceof Boolean;
  }

  static boolean isNaN(Object value) {
    return value instanceof Double number && number.isNaN();
  }

  /// Compares exactly; what is not a number counts as 0 here and is the caller's affair.
  static int compare(Object left, Object right) {
    BigInteger a = WholeNumber.big(left);
    BigInteger b = WholeNumber.big(right);
    if (a != null && b != null) {
      return a.compareTo(b);
    }
    double x = a == null ? (Double) left : a.doubleValue();
    double y = b == null ? (Double) right : b.doubleValue();
    if ((a == null && b == null) || !Double.isFinite(x) || !Double.isFinite(y)) {
      return x < y ? -1 : x > y ? 1 : 0;
    }
    return exact(left, a).compareTo(exact(right, b));
  }

  private static BigDecimal exact(Object value, @Nullable BigInteger whole) {
    return whole == null ? new BigDecimal((Double) value) : new BigDecimal(whole);
  }
}
