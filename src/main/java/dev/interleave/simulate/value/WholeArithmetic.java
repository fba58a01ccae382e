package dev.interleave.simulate.value;

import dev.interleave.program.syntax.BinaryOperator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;

/// Arithmetic of whole numbers: `//` rounds down, `%` has the sign of the divisor (Language
/// Reference, "Binary arithmetic operations").
final class WholeArithmetic {

  private static final int MOST_BITS = 4_000_000;

  private WholeArithmetic() {}

  static Object apply(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case ADD -> {
        long sum = a + b;
        yield ((a ^ sum) & (b ^ sum)) >= 0 ? (Object) sum : big(operator, a, b);
      }
      case SUBTRACT -> {
        long difference = a - b;
        yield ((a ^ b) & (a ^ difference)) >= 0 ? (Object) difference : big(operator, a, b);
      }
      case MULTIPLY -> {
        long product = a * b;
        yield Math.multiplyHigh(a, b) == product >> (Long.SIZE - 1)
            ? (Object) product
            : big(operator, a, b);
      }
      case DIVIDE -> divided(a, b);
      case FLOOR_DIVIDE ->
          b == 0 || a == Long.MIN_VALUE ? big(operator, a, b) : (Object) Math.floorDiv(a, b);
      case REMAINDER -> b == 0 ? big(operator, a, b) : (Object) Math.floorMod(a, b);
      case BIT_AND -> a & b;
      case BIT_OR -> a | b;
      case BIT_XOR -> a ^ b;
      case POWER, SHIFT_LEFT, SHIFT_RIGHT -> big(operator, a, b);
    };
  }

  private static Object divided(long a, long b) {
    boolean exact = Math.abs(a) < 1L << 53 && Math.abs(b) < 1L << 53;
    return b == 0 || !exact ? big(BinaryOperator.DIVIDE, a, b) : (Object) ((double) a / b);
  }

  private static Object big(BinaryOperator operator, long a, long b) {
    return apply(operator, BigInteger.valueOf(a), BigInteger.valueOf(b));
  }

  static Object apply(BinaryOperator operator, BigInteger a, BigInteger b) {
    return switch (operator) {
      case ADD -> WholeNumber.of(a.add(b));
      case SUBTRACT -> WholeNumber.of(a.subtract(b));
      case MULTIPLY -> {
        check((long) a.bitLength() + b.bitLength());
        yield WholeNumber.of(a.multiply(b));
      }
      case DIVIDE -> ratio(a, divisor(b, "division by zero"));
      case FLOOR_DIVIDE ->
          WholeNumber.of(floorDivided(a, divisor(b, "integer division or modulo by zero"))[0]);
      case REMAINDER -> WholeNumber.of(floorDivided(a, divisor(b, "integer modulo by zero"))[1]);
      case POWER -> power(a, b);
      case SHIFT_LEFT -> shiftedLeft(a, places(b));
      case SHIFT_RIGHT -> shiftedLeft(a, -places(b));
      case BIT_AND -> WholeNumber.of(a.and(b));
      case BIT_OR -> WholeNumber.of(a.or(b));
      case BIT_XOR -> WholeNumber.of(a.xor(b));
    };
  }

  private static void check(long bits) {
    if (bits > MOST_BITS) {
      throw PythonError.of(
          ExceptionClass.MEMORY_ERROR,
          String.format(Locale.ROOT, "the number would have more than %,d bits", MOST_BITS));
    }
  }

  private static BigInteger divisor(BigInteger number, String otherwise) {
    if (number.signum() == 0) {
      throw PythonError.of(ExceptionClass.ZERO_DIVISION_ERROR, otherwise);
    }
    return number;
  }

  private static BigInteger[] floorDivided(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
      parts[0] = parts[0].subtract(BigInteger.ONE);
      parts[1] = parts[1].add(b);
    }
    return parts;
  }

  private static Object ratio(BigInteger a, BigInteger b) {
    int digits = 40;
    double ratio =
        new BigDecimal(a).divide(new BigDecimal(b), new MathContext(digits)).doubleValue();
    if (Double.isInfinite(ratio)) {
      throw PythonError.of(
          ExceptionClass.OVERFLOW_ERROR, "integer division result too large for a float");
    }
    return ratio;
  }

  private static Object power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      if (base.signum() == 0) {
        throw PythonError.of(
            ExceptionClass.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
      }
      return Math.pow(Arithmetic.real(base), Arithmetic.real(exponent));
    }
    if (base.bitLength() <= 1 && base.signum() >= 0) {
      return exponent.signum() == 0 || base.signum() != 0 ? 1L : 0L;
    }
    long times = WholeNumber.index(WholeNumber.of(exponent), "");
    if (base.equals(BigInteger.ONE.negate())) {
      return exponent.testBit(0) ? -1L : 1L;
    }
    check(times > MOST_BITS ? times : times * base.bitLength());
    return WholeNumber.of(base.pow((int) times));
  }

  private static long places(BigInteger count) {
    if (count.signum() < 0) {
      throw PythonError.value("negative shift count");
    }
    return WholeNumber.index(WholeNumber.of(count), "");
  }

  private static Object shiftedLeft(BigInteger number, long places) {
    if (places > 0 && number.signum() != 0) {
      check(places + number.bitLength());
    }
    return WholeNumber.of(number.shiftLeft(Math.clamp(places, -MOST_BITS * 2, MOST_BITS)));
  }
}
