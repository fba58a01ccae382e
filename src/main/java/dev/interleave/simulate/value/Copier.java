package dev.interleave.simulate.value;

import java.util.IdentityHashMap;

/// Copies values for another memory: what was one object before is one object after, and circles
/// stay circles.
public class Copier {

  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();

  /// The value's counterpart.
  public final Object copy(Object value) {
    if (!(value instanceof PythonObject object)) {
      return value;
    }
    Object known = copies.get(object);
    if (known != null) {
      return known;
    }
    Object copy = object.copiedBy(this);
    copies.put(object, copy);
    if (!Identity.of(copy, object)) {
      copied(object, copy);
    }
    return copy;
  }

  /// Says what the counterpart of a value is before that is complete, so that circles end.
  public final void remember(Object original, Object copy) {
    copies.put(original, copy);
  }

  /// Is told of everything that has a counterpart other than itself.
  protected void copied(PythonObject original, Object copy) {}
}
