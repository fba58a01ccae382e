package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.TypeName;
import dev.interleave.simulate.value.WholeNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// `round`, and powers with a modulus.
final class Rounding {

  private static final long MOST_DIGITS = 400;

  private Rounding() {}

  /// Rounds half to even, by the exact value of the number.
  static Object round(Object number, Object digits) {
    long places =
        digits == None.NONE
            ? 0
            : Math.clamp(
                WholeNumber.index(
                    digits,
                    "'" + TypeName.of(digits) + "' object cannot be interpreted as an integer"),
                -MOST_DIGITS,
                MOST_DIGITS);
    BigInteger whole = WholeNumber.big(number);
    if (whole != null) {
      return places >= 0
          ? WholeNumber.of(whole)
          : WholeNumber.of(rounded(new BigDecimal(whole), places).toBigInteger());
    }
    if (!(number instanceof Double real)) {
      throw PythonError.type("type " + TypeName.of(number) + " doesn't define __round__ method");
    }
    if (!Double.isFinite(real)) {
      if (digits != None.NONE) {
        return real;
      }
      throw notFinite(real);
    }
    BigDecimal rounded = rounded(new BigDecimal(real), places);
    return digits == None.NONE
        ? WholeNumber.of(rounded.toBigInteger())
        : (Object) Math.copySign(rounded.doubleValue(), real);
  }

  private static BigDecimal rounded(BigDecimal number, long places) {
    return number.setScale((int) places, RoundingMode.HALF_EVEN);
  }

  /// What is said when a number that is not finite becomes a whole one.
  static PythonError notFinite(double number) {
    return Double.isNaN(number)
        ? PythonError.value("cannot convert float NaN to integer")
        : PythonError.of(ExceptionClass.OVERFLOW_ERROR, "cannot convert float infinity to integer");
  }

  static Object power(Object base, Object exponent, Object modulus) {
    BigInteger number = WholeNumber.big(base);
    BigInteger times = WholeNumber.big(exponent);
    BigInteger divisor = WholeNumber.big(modulus);
    if (number == null || times == null || divisor == null) {
      throw PythonError.type("pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (divisor.signum() == 0) {
      throw PythonError.value("pow() 3rd argument cannot be 0");
    }
    try {
      BigInteger power = number.modPow(times, divisor.abs());
      return WholeNumber.of(
          divisor.signum() < 0 && power.signum() > 0 ? power.add(divisor) : power);
    } catch (ArithmeticException _) {
      throw PythonError.value("base is not invertible for the given modulus");
    }
  }
}
