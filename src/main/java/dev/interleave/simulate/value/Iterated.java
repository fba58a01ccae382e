package dev.interleave.simulate.value;

/// A value of the library that can be iterated over.
public interface Iterated extends PythonObject {

  /// A new iterator.
  IteratorValue iterator();
}
