package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.DictionaryValue;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.Iterated;
import dev.interleave.simulate.value.IteratorValue;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.Sized;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What `keys`, `values` and `items` of a dictionary give: always as the dictionary is.
///
/// @param typeName name of its Python class
/// @param dictionary what it looks at
/// @param part what it shows of each entry
record DictionaryView(
    String typeName, DictionaryValue dictionary, Function<DictionaryValue.Entry, Object> part)
    implements Sized, Iterated {

  @Override
  public long size() {
    return dictionary.size();
  }

  @Override
  public boolean isTrue() {
    return dictionary.size() > 0;
  }

  @Override
  public Container source() {
    return dictionary;
  }

  @Override
  public IteratorValue iterator() {
    return new ViewIterator();
  }

  @Override
  public String representation() {
    var shown = new ListValue();
    dictionary.entries().forEach(entry -> shown.elements().add(part.apply(entry)));
    return typeName + "(" + Representation.of(shown) + ")";
  }

  private final class ViewIterator extends IteratorValue {

    private final IteratorValue keys = Elements.iterate(dictionary);

    @Override
    public @Nullable Object next() {
      Object key = keys.next();
      if (key == null) {
        return null;
      }
      Object value = dictionary.get(key);
      return value == null ? null : part.apply(new DictionaryValue.Entry(key, value));
    }

    @Override
    public Container source() {
      return dictionary;
    }
  }
}
