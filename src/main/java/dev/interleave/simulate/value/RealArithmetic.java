package dev.interleave.simulate.value;

import dev.interleave.program.syntax.BinaryOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arithmetic of floating-point numbers, as CPython's `float` does it.
final class RealArithmetic {

  private RealArithmetic() {}

  static @Nullable Double apply(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / divisor(b, "float division by zero");
      case FLOOR_DIVIDE -> floorDivided(a, divisor(b, "float floor division by zero"));
      case REMAINDER -> remainder(a, divisor(b, "float modulo"));
      case POWER -> power(a, b);
      case SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_OR, BIT_XOR -> null;
    };
  }

  private static double divisor(double number, String otherwise) {
    if (number == 0) {
      throw PythonError.of(ExceptionClass.ZERO_DIVISION_ERROR, otherwise);
    }
    return number;
  }

  private static double remainder(double a, double b) {
    double remainder = a % b;
    if (remainder == 0) {
      return Math.copySign(0.0, b);
    }
    return remainder < 0 == b < 0 ? remainder : remainder + b;
  }

  private static double floorDivided(double a, double b) {
    double quotient = (a - remainder(a, b)) / b;
    if (quotient == 0) {
      return Math.copySign(0.0, a / b);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  private static double power(double a, double b) {
    if (a == 0 && b < 0) {
      throw PythonError.of(
          ExceptionClass.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
    }
    if (a < 0 && b != Math.rint(b) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw PythonError.value("a root of a negative number is complex, which is not supported");
    }
    double power = a == 1 ? 1 : Math.pow(a, b);
    if (Double.isInfinite(power) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw new PythonError(
          new ExceptionValue(
              ExceptionClass.OVERFLOW_ERROR, List.of(34L, "Numerical result out of range")));
    }
    return power;
  }
}
