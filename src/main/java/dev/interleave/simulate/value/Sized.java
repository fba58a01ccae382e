package dev.interleave.simulate.value;

/// A value of the library that has a length.
public interface Sized extends PythonObject {

  /// How many elements it has.
  long size();
}
