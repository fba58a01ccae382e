package dev.interleave.simulate.value;

/// Python's `None`.
public enum None implements PythonObject {
  /// The only one.
  NONE;

  @Override
  public String typeName() {
    return "NoneType";
  }

  @Override
  public String representation() {
    return "None";
  }
}
