package dev.interleave.simulate.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Joining and repeating texts, lists and tuples.
public final class Sequences {

  private static final int LONGEST = 10_000_000;

  private Sequences() {}

  static boolean isSequence(Object value) {
    return value instanceof String || value instanceof ListValue || value instanceof TupleValue;
  }

  /// Refuses what would not fit the memory.
  ///
  /// @param size how many elements or characters there would be
  public static void check(long size) {
    if (size > LONGEST) {
      throw PythonError.of(
          ExceptionClass.MEMORY_ERROR,
          String.format(
              Locale.ROOT, "a sequence of more than %,d elements is too large here", LONGEST));
    }
  }

  static @Nullable Object joined(Object left, Object right) {
    return switch (left) {
      case String text when right instanceof String other -> {
        check((long) text.length() + other.length());
        yield text + other;
      }
      case ListValue list when right instanceof ListValue other ->
          ListValue.of(joined(list.elements(), other.elements()));
      case TupleValue tuple when right instanceof TupleValue other ->
          TupleValue.of(joined(tuple.elements(), other.elements()));
      case String _, ListValue _, TupleValue _ ->
          throw PythonError.type(
              "can only concatenate %s (not \"%s\") to %1$s"
                  .formatted(TypeName.of(left), TypeName.of(right)));
      default -> null;
    };
  }

  private static List<Object> joined(List<Object> left, List<Object> right) {
    check((long) left.size() + right.size());
    var joined = new ArrayList<>(left.size() + right.size());
    joined.addAll(left);
    joined.addAll(right);
    return joined;
  }

  static Object repeated(Object sequence, Object times) {
    long count =
        Math.max(
            0,
            WholeNumber.index(
                times, "can't multiply sequence by non-int of type '" + TypeName.of(times) + "'"));
    return switch (sequence) {
      case String text -> {
        checkRepeated(text.length(), count);
        yield text.isEmpty() ? "" : text.repeat((int) count);
      }
      case ListValue list -> ListValue.of(repeated(list.elements(), count));
      case TupleValue tuple -> TupleValue.of(repeated(tuple.elements(), count));
      default -> throw PythonError.type("'" + TypeName.of(sequence) + "' is no sequence");
    };
  }

  private static List<Object> repeated(List<Object> elements, long count) {
    checkRepeated(elements.size(), count);
    var repeated = new ArrayList<>();
    if (!elements.isEmpty()) {
      for (long turn = 0; turn < count; turn++) {
        repeated.addAll(elements);
      }
    }
    return repeated;
  }

  private static void checkRepeated(int length, long count) {
    if (length > 0) {
      check(count > LONGEST ? count : length * count);
    }
  }
}
