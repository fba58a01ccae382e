package dev.interleave.simulate.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What a dictionary compares keys by: equal for keys that are equal for Python.
final class HashKey {

  private HashKey() {}

  static Object of(Object key) {
    return switch (key) {
      case Boolean truth -> truth ? 1L : 0L;
      case Double number -> ofReal(number);
      case TupleValue tuple -> ofTuple(tuple);
      case Container container ->
          throw PythonError.of(
              ExceptionClass.TYPE_ERROR, "unhashable type: '" + container.typeName() + "'");
      case SliceValue _ ->
          throw PythonError.of(ExceptionClass.TYPE_ERROR, "unhashable type: 'slice'");
      default -> key;
    };
  }

  private static Object ofReal(double number) {
    if (number != Math.rint(number) || Double.isInfinite(number)) {
      return number;
    }
    if (Math.abs(number) < 1L << 53) {
      return (long) number;
    }
    BigInteger whole = new BigDecimal(number).toBigInteger();
    return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
  }

  private static List<Object> ofTuple(TupleValue tuple) {
    var keys = new ArrayList<>(tuple.size());
    tuple.elements().forEach(element -> keys.add(of(element)));
    return keys;
  }
}
