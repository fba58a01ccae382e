package dev.interleave.simulate.value;

import org.jspecify.annotations.Nullable;

/// A value of the library that can be iterated over.
public interface Iterated extends PythonObject {

  /// The list or dictionary that it shows, or `null`.
  default @Nullable Container source() {
    return null;
  }

  /// A new iterator.
  IteratorValue iterator();
}
