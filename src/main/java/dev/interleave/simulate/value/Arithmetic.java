package dev.interleave.simulate.value;

import dev.interleave.program.syntax.BinaryOperator;
import dev.interleave.program.syntax.UnaryOperator;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// What the arithmetic operators do with operands of any type.
public final class Arithmetic {

  private Arithmetic() {}

  /// Applies an operator with two operands.
  ///
  /// @throws PythonError as CPython does
  public static Object binary(BinaryOperator operator, Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return WholeArithmetic.apply(operator, a, b);
    }
    return mixed(operator, left, right, operator.symbol());
  }

  /// As [#binary], for the statement `left op= right`: a list on the left of `+=` or `*=` is
  /// changed in place.
  ///
  /// @throws PythonError as CPython does
  public static Object inPlace(BinaryOperator operator, Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return WholeArithmetic.apply(operator, a, b);
    }
    if (left instanceof ListValue list && operator == BinaryOperator.ADD) {
      Elements.forEach(right, list.elements()::add);
      Sequences.check(list.size());
      return list;
    }
    if (left instanceof ListValue list && operator == BinaryOperator.MULTIPLY) {
      var repeated = (ListValue) Sequences.repeated(list, right);
      list.elements().clear();
      list.elements().addAll(repeated.elements());
      return list;
    }
    return mixed(operator, left, right, operator.symbol() + "=");
  }

  /// Applies an operator with one operand.
  ///
  /// @throws PythonError as CPython does
  public static Object unary(UnaryOperator operator, Object operand) {
    return switch (operator) {
      case NOT -> !Truth.of(operand);
      case NEGATE ->
          switch (operand) {
            case Double number -> -number;
            case Long number when number != Long.MIN_VALUE -> -number;
            default -> WholeNumber.of(whole(operand, "-").negate());
          };
      case PLUS -> operand instanceof Double ? operand : WholeNumber.of(whole(operand, "+"));
      case INVERT -> WholeNumber.of(whole(operand, "~").not());
    };
  }

  private static BigInteger whole(Object operand, String symbol) {
    BigInteger number = WholeNumber.big(operand);
    if (number == null) {
      throw PythonError.type(
          "bad operand type for unary " + symbol + ": '" + TypeName.of(operand) + "'");
    }
    return number;
  }

  private static Object mixed(BinaryOperator operator, Object left, Object right, String symbol) {
    if (isNumber(left) && isNumber(right)) {
      return numbers(operator, left, right, symbol);
    }
    @Nullable Object result =
        switch (operator) {
          case ADD -> Sequences.joined(left, right);
          case MULTIPLY ->
              Sequences.isSequence(left)
                  ? Sequences.repeated(left, right)
                  : Sequences.isSequence(right) ? Sequences.repeated(right, left) : null;
          case REMAINDER -> left instanceof String text ? PercentFormat.format(text, right) : null;
          case SUBTRACT, DIVIDE, FLOOR_DIVIDE, POWER -> null;
          case SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_OR, BIT_XOR -> null;
        };
    if (result == null) {
      throw unsupported(symbol, left, right);
    }
    return result;
  }

  private static PythonError unsupported(String symbol, Object left, Object right) {
    String shown = symbol.equals("**") ? "** or pow()" : symbol;
    return PythonError.type(
        "unsupported operand type(s) for %s: '%s' and '%s'"
            .formatted(shown, TypeName.of(left), TypeName.of(right)));
  }

  private static boolean isNumber(Object value) {
    return value instanceof Long
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof BigInteger;
  }

  private static Object numbers(BinaryOperator operator, Object left, Object right, String symbol) {
    if (left instanceof Boolean a && right instanceof Boolean b) {
      @Nullable Boolean truth =
          switch (operator) {
            case BIT_AND -> a && b;
            case BIT_OR -> a || b;
            case BIT_XOR -> a ^ b;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, REMAINDER, POWER -> null;
            case SHIFT_LEFT, SHIFT_RIGHT -> null;
          };
      if (truth != null) {
        return truth;
      }
    }
    BigInteger a = WholeNumber.big(left);
    BigInteger b = WholeNumber.big(right);
    if (a != null && b != null) {
      return WholeArithmetic.apply(operator, a, b);
    }
    @Nullable Double result = RealArithmetic.apply(operator, real(left), real(right));
    if (result == null) {
      throw unsupported(symbol, left, right);
    }
    return result;
  }

  /// A number as a floating-point one.
  ///
  /// @throws PythonError if it is too large or no number
  public static double real(Object number) {
    return switch (number) {
      case Double real -> real;
      case Long whole -> whole;
      case Boolean truth -> truth ? 1 : 0;
      case BigInteger whole -> {
        double real = whole.doubleValue();
        if (Double.isInfinite(real)) {
          throw PythonError.of(ExceptionClass.OVERFLOW_ERROR, "int too large to convert to float");
        }
        yield real;
      }
      default -> throw PythonError.type("must be real number, not " + TypeName.of(number));
    };
  }
}
