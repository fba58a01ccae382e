package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.LibraryObject;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.value.DictionaryValue;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.RangeValue;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.Truth;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.simulate.value.WholeNumber;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The built-in types: what makes their values, and the class of each value.
final class Types {

  static final PythonClass INT =
      PythonClass.named("int").readingConstructor(Numerals::whole, "x=", "base=").build();

  static final PythonClass BOOL =
      PythonClass.named("bool")
          .below(INT)
          .readingConstructor(call -> Truth.of(call.value(0, false)), "x=")
          .build();

  static final PythonClass FLOAT =
      PythonClass.named("float")
          .readingConstructor(Numerals::real, "x=")
          .method("is_integer", call -> isWhole((Double) call.receiver()))
          .build();

  static final PythonClass STR =
      TextMethods.addTo(
              PythonClass.named("str")
                  .readingConstructor(
                      call -> call.values()[0] == null ? "" : Representation.text(call.value(0)),
                      "object="))
          .build();

  static final PythonClass LIST =
      ListMethods.addTo(
              PythonClass.named("list")
                  .readingConstructor(
                      call ->
                          call.values()[0] == null
                              ? new ListValue()
                              : new ListValue(Elements.listed(call.value(0))),
                      "iterable="))
          .build();

  static final PythonClass TUPLE =
      PythonClass.named("tuple")
          .readingConstructor(
              call ->
                  call.values()[0] == null
                      ? TupleValue.EMPTY
                      : TupleValue.of(Elements.listed(call.value(0))),
              "iterable=")
          .method("count", call -> ListMethods.count(elements(call), call.value(0)), "value")
          .method(
              "index",
              call -> ListMethods.index(elements(call), call, "tuple.index(x): x not in tuple"),
              "value",
              "start=",
              "stop=")
          .build();

  static final PythonClass DICT =
      DictionaryMethods.addTo(
              PythonClass.named("dict")
                  .readingConstructor(
                      call ->
                          call.values()[0] == null
                              ? new DictionaryValue()
                              : Functions.dictionary(call.value(0)),
                      "mapping="))
          .build();

  static final PythonClass RANGE =
      PythonClass.named("range")
          .readingConstructor(Types::range, "start", "stop=", "step=")
          .build();

  private static final PythonClass TYPE =
      PythonClass.named("type").constructor(call -> typeOf(call.value(0)), "object").build();

  private static final PythonClass NONE_TYPE = PythonClass.named("NoneType").build();
  private static final PythonClass EXCEPTION =
      PythonClass.named("Exception")
          .property(
              "args", (_, exception) -> TupleValue.of(((ExceptionValue) exception).arguments()))
          .build();
  private static final PythonClass OTHER = PythonClass.named("object").build();

  private Types() {}

  /// The types that programs can name, by name.
  static Map<String, Object> all() {
    return Map.ofEntries(
        Map.entry("int", INT),
        Map.entry("bool", BOOL),
        Map.entry("float", FLOAT),
        Map.entry("str", STR),
        Map.entry("list", LIST),
        Map.entry("tuple", TUPLE),
        Map.entry("dict", DICT),
        Map.entry("range", RANGE),
        Map.entry("type", TYPE),
        Map.entry("enumerate", Combinations.ENUMERATE),
        Map.entry("zip", Combinations.ZIP),
        Map.entry("reversed", Combinations.REVERSED));
  }

  /// The class of a value, as far as its methods go.
  static PythonClass classOf(Object value) {
    return switch (value) {
      case Long _, BigInteger _ -> INT;
      case String _ -> STR;
      case ListValue _ -> LIST;
      case DictionaryValue _ -> DICT;
      case Double _ -> FLOAT;
      case Boolean _ -> BOOL;
      case TupleValue _ -> TUPLE;
      case RangeValue _ -> RANGE;
      case LibraryObject object -> object.pythonClass();
      case ExceptionValue _ -> EXCEPTION;
      case None _ -> NONE_TYPE;
      case PythonClass _, ExceptionClass _ -> TYPE;
      default -> OTHER;
    };
  }

  private static Object typeOf(Object value) {
    return value instanceof ExceptionValue exception ? exception.type() : classOf(value);
  }

  /// Whether a value is an instance of a class, or of one in a tuple.
  static boolean isInstance(Object value, Object type) {
    return switch (type) {
      case PythonClass other -> classOf(value).isWithin(other);
      case ExceptionClass other ->
          value instanceof ExceptionValue exception && exception.type().isWithin(other);
      case TupleValue types ->
          types.elements().stream().anyMatch(other -> isInstance(value, other));
      default ->
          throw PythonError.type("isinstance() arg 2 must be a type, a tuple of types, or a union");
    };
  }

  private static List<Object> elements(Call call) {
    return ((TupleValue) call.receiver()).elements();
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && !Double.isInfinite(number);
  }

  private static Object range(Call call) {
    long first = WholeNumber.exact(call.value(0));
    @Nullable Object second = call.values()[1];
    if (second == null) {
      return new RangeValue(0, first, 1);
    }
    long step = call.values()[2] == null ? 1 : WholeNumber.exact(call.value(2));
    if (step == 0) {
      throw PythonError.value("range() arg 3 must not be zero");
    }
    return new RangeValue(first, WholeNumber.exact(second), step);
  }
}
