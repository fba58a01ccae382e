package dev.interleave.simulate.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Whole numbers of any size: a `Long` where 64 bits suffice, a `BigInteger` where not.
public final class WholeNumber {

  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);

  private WholeNumber() {}

  /// The number in its one form.
  public static Object of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  /// The number as a big one, or `null` if the value is no whole number.
  public static @Nullable BigInteger big(Object value) {
    return switch (value) {
      case Long number -> BigInteger.valueOf(number);
      case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
      case BigInteger number -> number;
      default -> null;
    };
  }

  /// The number in 64 bits, at the end of the range if it does not fit.
  ///
  /// @param otherwise message of the TypeError if the value is no whole number
  public static long index(Object value, String otherwise) {
    return switch (value) {
      case Long number -> number;
      case Boolean truth -> truth ? 1 : 0;
      case BigInteger number -> number.compareTo(LONG_MIN) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      default -> throw PythonError.type(otherwise);
    };
  }

  /// The number in 64 bits.
  ///
  /// @throws PythonError if the value is no whole number or does not fit
  public static long exact(Object value) {
    if (value instanceof BigInteger) {
      throw PythonError.of(
          ExceptionClass.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    }
    return index(value, "'" + TypeName.of(value) + "' object cannot be interpreted as an integer");
  }
}
