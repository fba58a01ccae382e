package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.IteratorValue;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.RangeValue;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.simulate.value.TypeName;
import dev.interleave.simulate.value.WholeNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Iterators made of others: `enumerate`, `zip`, `reversed`.
final class Combinations {

  static final PythonClass ENUMERATE =
      PythonClass.named("enumerate")
          .constructor(
              call ->
                  new Enumeration(
                      Elements.iterate(call.value(0)), WholeNumber.exact(call.value(1, 0L))),
              "iterable",
              "start=")
          .build();

  static final PythonClass ZIP =
      PythonClass.named("zip")
          .constructor(
              call -> new Zip(call.rest().stream().map(Elements::iterate).toList()), "*", "strict=")
          .build();

  static final PythonClass REVERSED =
      PythonClass.named("reversed").constructor(Combinations::reversed, "sequence").build();

  private Combinations() {}

  private static Object reversed(Call call) {
    Object value = call.value(0);
    return switch (value) {
      case RangeValue range ->
          Elements.iterate(
              new RangeValue(
                  range.get(range.size() - 1), range.start() - range.step(), -range.step()));
      case ListValue _, TupleValue _, String _ ->
          Elements.iterate(TupleValue.of(Elements.listed(value).reversed()));
      default -> throw PythonError.type("'" + TypeName.of(value) + "' object is not reversible");
    };
  }

  private static final class Enumeration extends IteratorValue {

    private final IteratorValue values;
    private long number;

    Enumeration(IteratorValue values, long number) {
      this.values = values;
      this.number = number;
    }

    @Override
    public @Nullable Object next() {
      Object next = values.next();
      return next == null ? null : TupleValue.of(number++, next);
    }

    @Override
    public @Nullable Container source() {
      return values.source();
    }

    @Override
    public @Nullable Object position() {
      return values.position();
    }

    @Override
    public String typeName() {
      return "enumerate";
    }
  }

  private static final class Zip extends IteratorValue {

    private final List<IteratorValue> parts;

    Zip(List<IteratorValue> parts) {
      this.parts = parts;
    }

    @Override
    public @Nullable Object next() {
      Object[] values = new Object[parts.size()];
      for (int index = 0; index < values.length; index++) {
        Object value = parts.get(index).next();
        if (value == null) {
          return null;
        }
        values[index] = value;
      }
      return values.length == 0 ? null : TupleValue.of(values);
    }

    @Override
    public @Nullable Container source() {
      return parts.stream()
          .map(IteratorValue::source)
          .filter(source -> source != null && source.isShared())
          .findFirst()
          .orElse(null);
    }

    @Override
    public String typeName() {
      return "zip";
    }
  }
}
