package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;
import java.util.ArrayList;
import java.util.List;

/// Python's `list`.
public final class ListValue extends Container {

  private final List<Object> elements;

  /// A list that takes over the given elements.
  public ListValue(List<Object> elements) {
    this.elements = elements;
  }

  /// An empty list.
  public ListValue() {
    this(new ArrayList<>());
  }

  /// A list of the given elements.
  public static ListValue of(List<?> elements) {
    return new ListValue(new ArrayList<>(elements));
  }

  /// The elements themselves: what is changed here is changed in the list.
  public List<Object> elements() {
    return elements;
  }

  @Override
  public Iterable<Object> values() {
    return elements;
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public String typeName() {
    return "list";
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
    var copy = new ListValue(new ArrayList<>(elements.size()));
    copier.remember(this, copy);
    for (Object element : elements) {
      copy.elements.add(copier.copy(element));
    }
    return copy;
  }
}
