package dev.interleave.simulate.value;

import org.jspecify.annotations.Nullable;

/// What a `for` loop draws from.
public abstract class IteratorValue implements PythonObject {

  /// The next value, or `null` if there is no more.
  public abstract @Nullable Object next();

  /// The list or dictionary that it reads, of several a shared one, or `null`: reading a shared one
  /// is a step.
  public @Nullable Container source() {
    return null;
  }

  /// Index or key of the next value in what it reads, or `null` if that cannot be said.
  public @Nullable Object position() {
    return null;
  }

  @Override
  public String typeName() {
    return "iterator";
  }

  @Override
  public String representation() {
    return "<" + typeName() + " object>";
  }
}
