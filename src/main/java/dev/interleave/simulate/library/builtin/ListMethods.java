package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.Equality;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.Sequences;
import dev.interleave.simulate.value.WholeNumber;
import java.util.Collections;
import java.util.List;

/// The methods of `list`.
final class ListMethods {

  private ListMethods() {}

  static PythonClass.Builder addTo(PythonClass.Builder type) {
    return type.method("append", ListMethods::append, "object")
        .readingMethod("extend", ListMethods::extend, "iterable")
        .method("insert", ListMethods::insert, "index", "object")
        .method("pop", ListMethods::pop, "index=")
        .method("remove", ListMethods::remove, "value")
        .method("clear", call -> done(elements(call)::clear))
        .method("copy", call -> ListValue.of(elements(call)))
        .method("reverse", call -> done(() -> Collections.reverse(elements(call))))
        .method("count", call -> count(elements(call), call.value(0)), "value")
        .method(
            "index",
            call ->
                index(elements(call), call, Representation.of(call.value(0)) + " is not in list"),
            "value",
            "start=",
            "stop=")
        .method("sort", ListMethods::sort, "*", "key=", "reverse=");
  }

  private static List<Object> elements(Call call) {
    return ((ListValue) call.receiver()).elements();
  }

  private static Object done(Runnable change) {
    change.run();
    return None.NONE;
  }

  private static Object append(Call call) {
    List<Object> elements = elements(call);
    Sequences.check(elements.size() + 1L);
    elements.add(call.value(0));
    return None.NONE;
  }

  private static Object extend(Call call) {
    List<Object> added = Elements.listed(call.value(0));
    Sequences.check((long) elements(call).size() + added.size());
    elements(call).addAll(added);
    return None.NONE;
  }

  private static Object insert(Call call) {
    List<Object> elements = elements(call);
    long index = WholeNumber.exact(call.value(0));
    long place = index < 0 ? index + elements.size() : index;
    elements.add(Math.clamp(place, 0, elements.size()), call.value(1));
    return None.NONE;
  }

  private static Object pop(Call call) {
    List<Object> elements = elements(call);
    if (elements.isEmpty()) {
      throw PythonError.of(ExceptionClass.INDEX_ERROR, "pop from empty list");
    }
    return elements.remove(
        Elements.place(call.value(0, -1L), elements.size(), "list", "pop index"));
  }

  private static Object remove(Call call) {
    List<Object> elements = elements(call);
    int place = find(elements, call.value(0), 0, elements.size());
    if (place < 0) {
      throw PythonError.value("list.remove(x): x not in list");
    }
    elements.remove(place);
    return None.NONE;
  }

  static Object count(List<Object> elements, Object value) {
    return elements.stream().filter(element -> Equality.of(element, value)).count();
  }

  static Object index(List<Object> elements, Call call, String otherwise) {
    int start = bound(call.value(1, 0L), elements.size());
    int stop = bound(call.value(2, (long) elements.size()), elements.size());
    int place = find(elements, call.value(0), start, stop);
    if (place < 0) {
      throw PythonError.value(otherwise);
    }
    return (long) place;
  }

  private static int bound(Object index, int size) {
    long place = WholeNumber.exact(index);
    return Math.clamp(place < 0 ? place + size : place, 0, size);
  }

  private static int find(List<Object> elements, Object value, int start, int stop) {
    for (int index = start; index < stop; index++) {
      if (Equality.of(elements.get(index), value)) {
        return index;
      }
    }
    return -1;
  }

  private static Object sort(Call call) {
    List<Object> elements = elements(call);
    return Functions.sort(
        call,
        List.copyOf(elements),
        0,
        1,
        sorted -> {
          elements.clear();
          elements.addAll(sorted);
          return None.NONE;
        });
  }
}
