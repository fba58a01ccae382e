package dev.interleave.simulate.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Elements of sequences and mappings: getting, setting, containing, iterating.
public final class Elements {

  private Elements() {}

  /// `object[index]`.
  ///
  /// @throws PythonError as CPython does
  public static Object get(Object object, Object index) {
    return switch (object) {
      case ListValue list when index instanceof SliceValue slice ->
          new ListValue(sliced(list.elements(), slice));
      case ListValue list -> list.elements().get(place(index, list.size(), "list", "list index"));
      case DictionaryValue dictionary -> {
        Object value = dictionary.get(index);
        if (value == null) {
          throw new PythonError(new ExceptionValue(ExceptionClass.KEY_ERROR, List.of(index)));
        }
        yield value;
      }
      case TupleValue tuple when index instanceof SliceValue slice ->
          TupleValue.of(sliced(tuple.elements(), slice));
      case TupleValue tuple -> tuple.get(place(index, tuple.size(), "tuple", "tuple index"));
      case String text when index instanceof SliceValue slice -> Text.sliced(text, slice);
      case String text -> Text.at(text, textPlace(text, index));
      case RangeValue range when index instanceof SliceValue slice -> sliced(range, slice);
      case RangeValue range ->
          range.get(
              place(
                  index,
                  (int) Math.min(range.size(), Integer.MAX_VALUE),
                  "range",
                  "range object index"));
      default ->
          throw PythonError.type("'" + TypeName.of(object) + "' object is not subscriptable");
    };
  }

  /// `object[index] = value`.
  ///
  /// @throws PythonError as CPython does
  public static void set(Object object, Object index, Object value) {
    switch (object) {
      case ListValue list when index instanceof SliceValue slice -> replace(list, slice, value);
      case ListValue list ->
          list.elements().set(place(index, list.size(), "list", "list assignment index"), value);
      case DictionaryValue dictionary -> dictionary.put(index, value);
      default ->
          throw PythonError.type(
              "'" + TypeName.of(object) + "' object does not support item assignment");
    }
  }

  /// The place that an index means, counted from the end if it is negative.
  ///
  /// @param type name of the sequence's class, for a TypeError
  /// @param what what is out of range, for an IndexError
  public static int place(Object index, int size, String type, String what) {
    long place =
        index instanceof Long number
            ? number
            : WholeNumber.index(
                index, type + " indices must be integers or slices, not " + TypeName.of(index));
    if (place < 0) {
      place += size;
    }
    if (place < 0 || place >= size) {
      throw PythonError.of(ExceptionClass.INDEX_ERROR, what + " out of range");
    }
    return (int) place;
  }

  private static int textPlace(String text, Object index) {
    if (!(index instanceof Long || index instanceof Boolean)) {
      throw PythonError.type("string indices must be integers, not '" + TypeName.of(index) + "'");
    }
    return place(index, Text.length(text), "string", "string index");
  }

  private static List<Object> sliced(List<Object> elements, SliceValue slice) {
    SliceValue.Places places = slice.in(elements.size());
    var result = new ArrayList<>(places.count());
    for (int index = 0; index < places.count(); index++) {
      result.add(elements.get(places.at(index)));
    }
    return result;
  }

  private static RangeValue sliced(RangeValue range, SliceValue slice) {
    SliceValue.Places places = slice.in((int) Math.min(range.size(), Integer.MAX_VALUE));
    long start = range.get(places.start());
    long step = range.step() * places.step();
    return new RangeValue(start, start + step * places.count(), step);
  }

  private static void replace(ListValue list, SliceValue slice, Object value) {
    List<Object> elements = list.elements();
    List<Object> replacement = listed(value);
    SliceValue.Places places = slice.in(elements.size());
    if (places.step() == 1) {
      List<Object> replaced = elements.subList(places.start(), places.start() + places.count());
      replaced.clear();
      replaced.addAll(replacement);
    } else if (places.count() != replacement.size()) {
      throw PythonError.value(
          "attempt to assign sequence of size %d to extended slice of size %d"
              .formatted(replacement.size(), places.count()));
    } else {
      for (int index = 0; index < places.count(); index++) {
        elements.set(places.at(index), replacement.get(index));
      }
    }
  }

  /// `value in object`.
  ///
  /// @throws PythonError as CPython does
  public static boolean contains(Object object, Object value) {
    return switch (object) {
      case ListValue list -> containsEqual(list.elements(), value);
      case TupleValue tuple -> containsEqual(tuple.elements(), value);
      case DictionaryValue dictionary -> dictionary.get(value) != null;
      case RangeValue range ->
          value instanceof Long number
              ? range.contains(number)
              : value instanceof Double real
                  && real == Math.rint(real)
                  && range.contains(real.longValue());
      case String text when value instanceof String part -> text.contains(part);
      case String _ ->
          throw PythonError.type(
              "'in <string>' requires string as left operand, not " + TypeName.of(value));
      case IteratorValue iterator -> containsEqual(iterator, value);
      case Iterated iterated -> containsEqual(iterated.iterator(), value);
      default ->
          throw PythonError.type("argument of type '" + TypeName.of(object) + "' is not iterable");
    };
  }

  private static boolean containsEqual(List<Object> elements, Object value) {
    for (Object element : elements) {
      if (Identity.of(element, value) || Equality.of(element, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsEqual(IteratorValue iterator, Object value) {
    for (Object next = iterator.next(); next != null; next = iterator.next()) {
      if (Identity.of(next, value) || Equality.of(next, value)) {
        return true;
      }
    }
    return false;
  }

  /// How many elements an object has.
  ///
  /// @throws PythonError if it cannot have any
  public static long size(Object object) {
    return switch (object) {
      case Container container -> container.size();
      case TupleValue tuple -> tuple.size();
      case String text -> Text.length(text);
      case RangeValue range -> range.size();
      case Sized sized -> sized.size();
      default ->
          throw PythonError.type("object of type '" + TypeName.of(object) + "' has no len()");
    };
  }

  /// An iterator over an object.
  ///
  /// @throws PythonError if it cannot be iterated over
  public static IteratorValue iterate(Object object) {
    return switch (object) {
      case IteratorValue iterator -> iterator;
      case RangeValue range -> new Iterators.OfRange(range);
      case ListValue list -> new Iterators.OfList(list);
      case TupleValue tuple -> new Iterators.OfElements("tuple_iterator", tuple.elements());
      case String text -> new Iterators.OfElements("str_iterator", Text.characters(text));
      case DictionaryValue dictionary -> new Iterators.OfKeys(dictionary);
      case Iterated iterated -> iterated.iterator();
      default -> throw PythonError.type("'" + TypeName.of(object) + "' object is not iterable");
    };
  }

  /// Does something with every element of an object.
  ///
  /// @throws PythonError if it cannot be iterated over, or has too many elements to hold
  public static void forEach(Object object, Consumer<Object> action) {
    if (object instanceof RangeValue range) {
      Sequences.check(range.size());
    }
    IteratorValue iterator = iterate(object);
    long count = 0;
    for (Object next = iterator.next(); next != null; next = iterator.next()) {
      Sequences.check(++count);
      action.accept(next);
    }
  }

  /// The elements of an object, in a list of their own.
  ///
  /// @throws PythonError if it cannot be iterated over, or has too many elements to hold
  public static List<Object> listed(Object object) {
    var elements = new ArrayList<Object>();
    forEach(object, elements::add);
    return elements;
  }
}
