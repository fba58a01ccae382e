package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Python's `tuple`.
public final class TupleValue implements PythonObject {

  /// The tuple of nothing.
  public static final TupleValue EMPTY = new TupleValue(new Object[0]);

  private final Object[] elements;

  private TupleValue(Object[] elements) {
    this.elements = elements;
  }

  /// A tuple of the given elements.
  public static TupleValue of(Object... elements) {
    return new TupleValue(elements.clone());
  }

  /// A tuple of the given elements.
  public static TupleValue of(List<?> elements) {
    return new TupleValue(elements.toArray());
  }

  /// The elements in order.
  public List<Object> elements() {
    return Collections.unmodifiableList(Arrays.asList(elements));
  }

  /// One element.
  public Object get(int index) {
    return elements[index];
  }

  /// How many elements there are.
  public int size() {
    return elements.length;
  }

  @Override
  public String typeName() {
    return "tuple";
  }

  @Override
  public boolean isTrue() {
    return elements.length > 0;
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
    Object[] copies = new Object[elements.length];
    var copy = new TupleValue(copies);
    copier.remember(this, copy);
    for (int index = 0; index < copies.length; index++) {
      copies[index] = copier.copy(elements[index]);
    }
    return copy;
  }
}
