package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.program.syntax.BinaryOperator;
import dev.interleave.program.syntax.Comparison;
import dev.interleave.program.syntax.UnaryOperator;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.NativeFunction;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonCall;
import dev.interleave.simulate.value.Arithmetic;
import dev.interleave.simulate.value.DictionaryValue;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.Ordering;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.Sequences;
import dev.interleave.simulate.value.Truth;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.simulate.value.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The built-in functions (Library Reference, "Built-in Functions").
final class Functions {

  private final Map<String, Object> functions = new HashMap<>();

  private Functions() {
    add("print", Functions::print, "*", "sep=", "end=", "file=", "flush=");
    add("len", call -> Elements.size(call.value(0)), "obj");
    add("abs", call -> abs(call.value(0)), "x");
    add("min", call -> extreme(call, Comparison.LESS), "*", "key=", "default=");
    add("max", call -> extreme(call, Comparison.GREATER), "*", "key=", "default=");
    add("sum", Functions::sum, "iterable", "start=");
    add("sorted", Functions::sorted, "iterable", "key=", "reverse=");
    add("any", call -> anyIs(call, true), "iterable");
    add("all", call -> !anyIs(call, false), "iterable");
    add("repr", call -> Representation.of(call.value(0)), "obj");
    add("divmod", Functions::divmod, "x", "y");
    add("pow", Functions::pow, "base", "exp", "mod=");
    add(
        "round",
        call -> Rounding.round(call.value(0), call.value(1, None.NONE)),
        "number",
        "ndigits=");
    add("chr", Functions::chr, "i");
    add("ord", Functions::ord, "c");
    functions.put("__name__", "__main__");
  }

  /// All of them, by name.
  static Map<String, Object> all() {
    return new Functions().functions;
  }

  private void add(String name, NativeFunction.Body body, String... parameters) {
    functions.put(name, NativeFunction.reading(name, body, parameters));
  }

  private static Object print(Call call) {
    String separator = call.has(0) ? text(call.value(0), "sep") : " ";
    String end = call.has(1) ? text(call.value(1), "end") : "\n";
    String line =
        call.rest().stream().map(Representation::text).collect(Collectors.joining(separator));
    Sequences.check(line.length());
    return Operation.of(
        Reach.OUTPUT,
        actor -> {
          actor.run().print(actor, line + end);
          return None.NONE;
        });
  }

  private static String text(Object value, String parameter) {
    if (value instanceof String text) {
      return text;
    }
    throw PythonError.type(parameter + " must be None or a string, not " + TypeName.of(value));
  }

  private static Object abs(Object value) {
    if (value instanceof Double number) {
      return Math.abs(number);
    }
    if (!(value instanceof Number || value instanceof Boolean)) {
      throw PythonError.type("bad operand type for abs(): '" + TypeName.of(value) + "'");
    }
    return Ordering.compare(Comparison.LESS, value, 0L)
        ? Arithmetic.unary(UnaryOperator.NEGATE, value)
        : Arithmetic.unary(UnaryOperator.PLUS, value);
  }

  private static Object extreme(Call call, Comparison better) {
    String name = better == Comparison.LESS ? "min" : "max";
    if (call.rest().isEmpty()) {
      throw PythonError.type(name + " expected at least 1 argument, got 0");
    }
    List<Object> values =
        call.rest().size() == 1 ? Elements.listed(call.rest().getFirst()) : call.rest();
    if (values.isEmpty()) {
      if (call.values()[1] != null) {
        return call.value(1);
      }
      throw PythonError.value(name + "() arg is an empty sequence");
    }
    return withKeys(call, 0, values, keys -> values.get(best(keys, better)));
  }

  private static int best(List<Object> keys, Comparison better) {
    int best = 0;
    for (int index = 1; index < keys.size(); index++) {
      if (Ordering.compare(better, keys.get(index), keys.get(best))) {
        best = index;
      }
    }
    return best;
  }

  private static Object sum(Call call) {
    Object sum = call.value(1, 0L);
    if (sum instanceof String) {
      throw PythonError.type("sum() can't sum strings [use ''.join(seq) instead]");
    }
    for (Object value : Elements.listed(call.value(0))) {
      sum = Arithmetic.binary(BinaryOperator.ADD, sum, value);
    }
    return sum;
  }

  private static Object sorted(Call call) {
    return sort(call, Elements.listed(call.value(0)), 1, 2, ListValue::of);
  }

  /// Sorts values by the keys that the parameter `key` gives, stably.
  ///
  /// @param key place of the parameter `key`
  /// @param reverse place of the parameter `reverse`
  /// @param then what becomes of the sorted values
  static Object sort(
      Call call, List<Object> values, int key, int reverse, Function<List<Object>, Object> then) {
    boolean backward = Truth.of(call.value(reverse, false));
    return withKeys(
        call,
        key,
        values,
        keys -> {
          var order = new ArrayList<Integer>(values.size());
          for (int index = 0; index < values.size(); index++) {
            order.add(index);
          }
          Comparator<Object> natural =
              backward ? Collections.reverseOrder(Ordering.NATURAL) : Ordering.NATURAL;
          order.sort(Comparator.comparing(keys::get, natural));
          return then.apply(order.stream().map(values::get).toList());
        });
  }

  /// Goes on with the keys of values: what the function in a parameter says of each, or they
  /// themselves if there is none.
  private static Object withKeys(
      Call call, int parameter, List<Object> values, Function<List<Object>, Object> then) {
    return call.has(parameter)
        ? keyed(call.value(parameter), values, new ArrayList<>(), then)
        : then.apply(values);
  }

  private static Object keyed(
      Object function,
      List<Object> values,
      List<Object> keys,
      Function<List<Object>, Object> then) {
    if (keys.size() == values.size()) {
      return then.apply(keys);
    }
    return new PythonCall(
        function,
        List.of(values.get(keys.size())),
        key -> {
          keys.add(key);
          return keyed(function, values, keys, then);
        });
  }

  private static boolean anyIs(Call call, boolean truth) {
    return Elements.listed(call.value(0)).stream().anyMatch(value -> Truth.of(value) == truth);
  }

  private static Object divmod(Call call) {
    return TupleValue.of(
        Arithmetic.binary(BinaryOperator.FLOOR_DIVIDE, call.value(0), call.value(1)),
        Arithmetic.binary(BinaryOperator.REMAINDER, call.value(0), call.value(1)));
  }

  private static Object pow(Call call) {
    if (!call.has(2)) {
      return Arithmetic.binary(BinaryOperator.POWER, call.value(0), call.value(1));
    }
    return Rounding.power(call.value(0), call.value(1), call.value(2));
  }

  private static Object chr(Call call) {
    if (!(call.value(0) instanceof Long code)) {
      throw PythonError.type(
          "'" + TypeName.of(call.value(0)) + "' object cannot be interpreted as an integer");
    }
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      throw PythonError.value("chr() arg not in range(0x110000)");
    }
    return Character.toString(code.intValue());
  }

  private static Object ord(Call call) {
    if (!(call.value(0) instanceof String text)) {
      throw PythonError.type(
          "ord() expected string of length 1, but " + TypeName.of(call.value(0)) + " found");
    }
    int length = text.codePointCount(0, text.length());
    if (length != 1) {
      throw PythonError.type(
          "ord() expected a character, but string of length " + length + " found");
    }
    return (long) text.codePointAt(0);
  }

  /// The values of a dictionary or of anything that can be iterated over, as `dict` takes them.
  static DictionaryValue dictionary(Object source) {
    var dictionary = new DictionaryValue();
    if (source instanceof DictionaryValue other) {
      other.entries().forEach(entry -> dictionary.put(entry.key(), entry.value()));
      return dictionary;
    }
    int index = 0;
    for (Object pair : Elements.listed(source)) {
      dictionary.put(part(pair, 0, index), part(pair, 1, index));
      index++;
    }
    return dictionary;
  }

  private static Object part(Object pair, int place, int index) {
    List<Object> parts;
    try {
      parts = Elements.listed(pair);
    } catch (PythonError _) {
      throw PythonError.type(
          "cannot convert dictionary update sequence element #" + index + " to a sequence");
    }
    if (parts.size() != 2) {
      throw PythonError.value(
          "dictionary update sequence element #%d has length %d; 2 is required"
              .formatted(index, parts.size()));
    }
    return parts.get(place);
  }
}
