package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.PythonObject;

/// An object of Python's library that has methods.
public interface LibraryObject extends PythonObject {

  /// Its class.
  PythonClass pythonClass();

  @Override
  default String typeName() {
    return pythonClass().name();
  }
}
