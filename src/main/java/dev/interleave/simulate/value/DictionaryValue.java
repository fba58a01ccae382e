package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Python's `dict`. Keys that are equal for Python, such as `1` and `1.0`, are one key; the entry
/// keeps the key that was used first.
public final class DictionaryValue extends Container {

  private final SequencedMap<Object, Entry> entries = new LinkedHashMap<>();

  /// One entry.
  ///
  /// @param key the key as the program wrote it
  /// @param value the value
  public record Entry(Object key, Object value) {}

  /// The value of a key, or `null` if there is none.
  ///
  /// @throws PythonError if the key cannot be a key
  public @Nullable Object get(Object key) {
    Entry entry = entries.get(HashKey.of(key));
    return entry == null ? null : entry.value;
  }

  /// Sets the value of a key.
  ///
  /// @throws PythonError if the key cannot be a key
  public void put(Object key, Object value) {
    entries.merge(
        HashKey.of(key), new Entry(key, value), (old, next) -> new Entry(old.key, next.value));
  }

  /// Removes a key.
  ///
  /// @return the value it had, or `null` if there was none
  /// @throws PythonError if the key cannot be a key
  public @Nullable Object remove(Object key) {
    Entry removed = entries.remove(HashKey.of(key));
    return removed == null ? null : removed.value;
  }

  /// Removes the entry that was added last.
  ///
  /// @return the entry, or `null` if there is none
  public @Nullable Entry removeLast() {
    var last = entries.pollLastEntry();
    return last == null ? null : last.getValue();
  }

  /// Removes everything.
  public void clear() {
    entries.clear();
  }

  /// The entries in order of insertion.
  public Collection<Entry> entries() {
    return entries.values();
  }

  /// The keys in order of insertion.
  public List<Object> keys() {
    var keys = new ArrayList<>(entries.size());
    entries.values().forEach(entry -> keys.add(entry.key));
    return keys;
  }

  @Override
  public List<Object> values() {
    var values = new ArrayList<>(entries.size());
    entries.values().forEach(entry -> values.add(entry.value));
    return values;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public String typeName() {
    return "dict";
  }

  @Override
  public String representation() {
    return Representation.of(this);
  }

  @Override
  public Datum snapshot() {
    return Snapshot.of(this);
  }

  @Override
  public Object copiedBy(Copier copier) {
    var copy = new DictionaryValue();
    copier.remember(this, copy);
    entries.values().forEach(entry -> copy.put(copier.copy(entry.key), copier.copy(entry.value)));
    return copy;
  }
}
