package dev.interleave.simulate.value;

import java.util.List;

/// Carries an exception of a program through our own code, up to the machine.
public final class PythonError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ExceptionValue value;

  /// An error that carries the exception.
  public PythonError(ExceptionValue value) {
    super(value.representation(), null, false, false);
    this.value = value;
  }

  /// An error of a class with a message.
  public static PythonError of(ExceptionClass type, String message) {
    return new PythonError(new ExceptionValue(type, List.of(message)));
  }

  /// A TypeError.
  public static PythonError type(String message) {
    return of(ExceptionClass.TYPE_ERROR, message);
  }

  /// A ValueError.
  public static PythonError value(String message) {
    return of(ExceptionClass.VALUE_ERROR, message);
  }

  /// What it carries.
  public ExceptionValue value() {
    return value;
  }
}
