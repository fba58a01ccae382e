package dev.interleave.simulate.value;

import java.math.BigInteger;

/// What counts as true (Language Reference, "Truth Value Testing").
public final class Truth {

  private Truth() {}

  /// Whether a value counts as true.
  public static boolean of(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Long number -> number != 0;
      case String text -> !text.isEmpty();
      case Double number -> number != 0;
      case BigInteger number -> number.signum() != 0;
      case PythonObject object -> object.isTrue();
      default -> true;
    };
  }
}
