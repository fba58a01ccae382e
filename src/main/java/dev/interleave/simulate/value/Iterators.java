package dev.interleave.simulate.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The iterators over built-in values.
final class Iterators {

  private Iterators() {}

  /// Over a range.
  static final class OfRange extends IteratorValue {

    private final RangeValue range;
    private final long size;
    private long index;

    OfRange(RangeValue range) {
      this.range = range;
      this.size = range.size();
    }

    @Override
    public @Nullable Object next() {
      return index < size ? (Object) range.get(index++) : null;
    }
  }

  /// Over a list, as it is at each turn.
  static final class OfList extends IteratorValue {

    private final ListValue list;
    private int index;

    OfList(ListValue list) {
      this.list = list;
    }

    @Override
    public @Nullable Object next() {
      return index < list.size() ? list.elements().get(index++) : null;
    }

    @Override
    public Container source() {
      return list;
    }

    @Override
    public Object position() {
      return (long) index;
    }
  }

  /// Over the keys of a dictionary, which must not change its size meanwhile.
  static final class OfKeys extends IteratorValue {

    private final DictionaryValue dictionary;
    private final int size;
    private final List<Object> keys;
    private int index;

    OfKeys(DictionaryValue dictionary) {
      this.dictionary = dictionary;
      this.size = dictionary.size();
      this.keys = dictionary.keys();
    }

    @Override
    public @Nullable Object next() {
      if (dictionary.size() != size) {
        throw PythonError.of(
            ExceptionClass.RUNTIME_ERROR, "dictionary changed size during iteration");
      }
      return index < keys.size() ? keys.get(index++) : null;
    }

    @Override
    public Container source() {
      return dictionary;
    }
  }

  /// Over elements that do not change.
  static final class OfElements extends IteratorValue {

    private final String typeName;
    private final List<?> elements;
    private int index;

    OfElements(String typeName, List<?> elements) {
      this.typeName = typeName;
      this.elements = elements;
    }

    @Override
    public @Nullable Object next() {
      return index < elements.size() ? elements.get(index++) : null;
    }

    @Override
    public String typeName() {
      return typeName;
    }
  }
}
