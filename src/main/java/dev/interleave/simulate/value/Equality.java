package dev.interleave.simulate.value;

import java.math.BigInteger;
import java.util.List;

/// What `==` and `is` say.
public final class Equality {

  private Equality() {}

  /// Whether two values are equal.
  public static boolean of(Object left, Object right) {
    if (Identity.of(left, right)) {
      return !(left instanceof Double number && number.isNaN());
    }
    return switch (left) {
      case String text -> text.equals(right);
      case Long a when right instanceof Long b -> a.longValue() == b.longValue();
      case Long _, Double _, Boolean _, BigInteger _ ->
          MixedNumbers.isNumber(right)
              && MixedNumbers.compare(left, right) == 0
              && !MixedNumbers.isNaN(left)
              && !MixedNumbers.isNaN(right);
      case ListValue a when right instanceof ListValue b -> all(a.elements(), b.elements());
      case TupleValue a when right instanceof TupleValue b -> all(a.elements(), b.elements());
      case DictionaryValue a when right instanceof DictionaryValue b -> all(a, b);
      case RangeValue a when right instanceof RangeValue b -> same(a, b);
      default -> left.equals(right);
    };
  }

  /// Whether two values are one object. Numbers and texts are one object when they are equal and of
  /// one type.
  public static boolean same(Object left, Object right) {
    return Identity.of(left, right)
        || ((left instanceof String || left instanceof Number || left instanceof Boolean)
            && left.equals(right));
  }

  private static boolean all(List<Object> left, List<Object> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int index = 0; index < left.size(); index++) {
      Object a = left.get(index);
      Object b = right.get(index);
      if (!Identity.of(a, b) && !of(a, b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean all(DictionaryValue left, DictionaryValue right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (DictionaryValue.Entry entry : left.entries()) {
      Object other = right.get(entry.key());
      if (other == null || !of(entry.value(), other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(RangeValue left, RangeValue right) {
    long size = left.size();
    return size == right.size()
        && (size == 0
            || (left.start() == right.start() && (size == 1 || left.step() == right.step())));
  }
}
