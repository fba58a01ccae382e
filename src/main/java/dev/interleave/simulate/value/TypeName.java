package dev.interleave.simulate.value;

import java.math.BigInteger;

/// Names of Python classes.
public final class TypeName {

  private TypeName() {}

  /// Name of a value's class, as messages say it.
  public static String of(Object value) {
    return switch (value) {
      case Long _, BigInteger _ -> "int";
      case Double _ -> "float";
      case Boolean _ -> "bool";
      case String _ -> "str";
      case PythonObject object -> object.typeName();
      default -> value.getClass().getSimpleName();
    };
  }
}
