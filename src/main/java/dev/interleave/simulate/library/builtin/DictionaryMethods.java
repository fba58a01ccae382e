package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.value.DictionaryValue;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.TupleValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods of `dict`.
final class DictionaryMethods {

  private DictionaryMethods() {}

  static PythonClass.Builder addTo(PythonClass.Builder type) {
    return type.method("get", DictionaryMethods::get, "key", "default=")
        .method("pop", DictionaryMethods::pop, "key", "default=")
        .method("popitem", DictionaryMethods::popItem)
        .method("setdefault", DictionaryMethods::setDefault, "key", "default=")
        .readingMethod("update", DictionaryMethods::update, "mapping=")
        .method("clear", DictionaryMethods::clear)
        .method("copy", call -> Functions.dictionary(self(call)))
        .method(
            "keys", call -> new DictionaryView("dict_keys", self(call), DictionaryValue.Entry::key))
        .method(
            "values",
            call -> new DictionaryView("dict_values", self(call), DictionaryValue.Entry::value))
        .method(
            "items",
            call ->
                new DictionaryView(
                    "dict_items", self(call), entry -> TupleValue.of(entry.key(), entry.value())));
  }

  private static DictionaryValue self(Call call) {
    return (DictionaryValue) call.receiver();
  }

  private static Object get(Call call) {
    @Nullable Object value = self(call).get(call.value(0));
    return value == null ? call.value(1, None.NONE) : value;
  }

  private static Object pop(Call call) {
    @Nullable Object value = self(call).remove(call.value(0));
    if (value != null) {
      return value;
    }
    if (call.values()[1] == null) {
      throw new PythonError(new ExceptionValue(ExceptionClass.KEY_ERROR, List.of(call.value(0))));
    }
    return call.value(1);
  }

  private static Object popItem(Call call) {
    DictionaryValue.Entry entry = self(call).removeLast();
    if (entry == null) {
      throw PythonError.of(ExceptionClass.KEY_ERROR, "popitem(): dictionary is empty");
    }
    return TupleValue.of(entry.key(), entry.value());
  }

  private static Object setDefault(Call call) {
    @Nullable Object value = self(call).get(call.value(0));
    if (value == null) {
      value = call.value(1, None.NONE);
      self(call).put(call.value(0), value);
    }
    return value;
  }

  private static Object update(Call call) {
    if (call.values()[0] != null) {
      Functions.dictionary(call.value(0))
          .entries()
          .forEach(entry -> self(call).put(entry.key(), entry.value()));
    }
    return None.NONE;
  }

  private static Object clear(Call call) {
    self(call).clear();
    return None.NONE;
  }
}
