package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;

/// Python's `None`.
public enum None implements PythonObject {
  /// The only one.
  NONE;

  @Override
  public String typeName() {
    return "NoneType";
  }

  @Override
  public boolean isTrue() {
    return false;
  }

  @Override
  public Datum snapshot() {
    return Datum.nothing();
  }

  @Override
  public String representation() {
    return "None";
  }
}
