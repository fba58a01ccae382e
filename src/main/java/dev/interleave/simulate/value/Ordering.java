package dev.interleave.simulate.value;

import dev.interleave.program.syntax.Comparison;
import java.util.Comparator;
import java.util.List;

/// What the comparisons say.
public final class Ordering {

  /// Orders values as `sorted` does.
  public static final Comparator<Object> NATURAL =
      (left, right) -> isLess(left, right) ? -1 : isLess(right, left) ? 1 : 0;

  private Ordering() {}

  /// Applies a comparison.
  ///
  /// @throws PythonError as CPython does
  public static boolean compare(Comparison comparison, Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return switch (comparison) {
        case EQUAL, IS -> a.longValue() == b.longValue();
        case NOT_EQUAL, IS_NOT -> a.longValue() != b.longValue();
        case LESS -> a < b;
        case LESS_OR_EQUAL -> a <= b;
        case GREATER -> a > b;
        case GREATER_OR_EQUAL -> a >= b;
        case IN, NOT_IN -> Elements.contains(right, left);
      };
    }
    return switch (comparison) {
      case EQUAL -> Equality.of(left, right);
      case NOT_EQUAL -> !Equality.of(left, right);
      case IS -> Equality.same(left, right);
      case IS_NOT -> !Equality.same(left, right);
      case IN -> Elements.contains(right, left);
      case NOT_IN -> !Elements.contains(right, left);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(comparison, left, right);
    };
  }

  private static boolean isLess(Object left, Object right) {
    return compare(Comparison.LESS, left, right);
  }

  private static boolean ordered(Comparison comparison, Object left, Object right) {
    if (MixedNumbers.isNumber(left) && MixedNumbers.isNumber(right)) {
      return !MixedNumbers.isNaN(left)
          && !MixedNumbers.isNaN(right)
          && holds(comparison, MixedNumbers.compare(left, right));
    }
    return switch (left) {
      case String a when right instanceof String b -> holds(comparison, compareTexts(a, b));
      case ListValue a when right instanceof ListValue b ->
          sequences(comparison, a.elements(), b.elements());
      case TupleValue a when right instanceof TupleValue b ->
          sequences(comparison, a.elements(), b.elements());
      default ->
          throw PythonError.type(
              "'%s' not supported between instances of '%s' and '%s'"
                  .formatted(comparison.symbol(), TypeName.of(left), TypeName.of(right)));
    };
  }

  private static boolean sequences(Comparison comparison, List<Object> left, List<Object> right) {
    int common = Math.min(left.size(), right.size());
    for (int index = 0; index < common; index++) {
      if (!Equality.of(left.get(index), right.get(index))) {
        return compare(comparison, left.get(index), right.get(index));
      }
    }
    return holds(comparison, Integer.compare(left.size(), right.size()));
  }

  private static int compareTexts(String left, String right) {
    int common = Math.min(left.length(), right.length());
    int index = 0;
    while (index < common && left.charAt(index) == right.charAt(index)) {
      index++;
    }
    if (index == common) {
      return left.length() - right.length();
    }
    return Integer.compare(rank(left.charAt(index)), rank(right.charAt(index)));
  }

  /// Orders UTF-16 units as their code points are ordered: surrogates after all others.
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }

  private static boolean holds(Comparison comparison, int sign) {
    return switch (comparison) {
      case EQUAL, IS, IN -> sign == 0;
      case NOT_EQUAL, IS_NOT, NOT_IN -> sign != 0;
      case LESS -> sign < 0;
      case LESS_OR_EQUAL -> sign <= 0;
      case GREATER -> sign > 0;
      case GREATER_OR_EQUAL -> sign >= 0;
    };
  }
}
