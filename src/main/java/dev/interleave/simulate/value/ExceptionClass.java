package dev.interleave.simulate.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A class of exceptions, in the hierarchy of the Library Reference, "Exception hierarchy".
public final class ExceptionClass implements PythonObject {

  /// The class above all.
  public static final ExceptionClass BASE_EXCEPTION = new ExceptionClass("BaseException", null);

  /// Ends the actor without a word.
  public static final ExceptionClass SYSTEM_EXIT = BASE_EXCEPTION.below("SystemExit");

  /// The user's interruption.
  public static final ExceptionClass KEYBOARD_INTERRUPT = BASE_EXCEPTION.below("KeyboardInterrupt");

  /// The class above all that programs handle.
  public static final ExceptionClass EXCEPTION = BASE_EXCEPTION.below("Exception");

  /// `StopIteration`.
  public static final ExceptionClass STOP_ITERATION = EXCEPTION.below("StopIteration");

  /// `ArithmeticError`.
  public static final ExceptionClass ARITHMETIC_ERROR = EXCEPTION.below("ArithmeticError");

  /// `OverflowError`.
  public static final ExceptionClass OVERFLOW_ERROR = ARITHMETIC_ERROR.below("OverflowError");

  /// `ZeroDivisionError`.
  public static final ExceptionClass ZERO_DIVISION_ERROR =
      ARITHMETIC_ERROR.below("ZeroDivisionError");

  /// `AssertionError`.
  public static final ExceptionClass ASSERTION_ERROR = EXCEPTION.below("AssertionError");

  /// `AttributeError`.
  public static final ExceptionClass ATTRIBUTE_ERROR = EXCEPTION.below("AttributeError");

  /// `ImportError`.
  public static final ExceptionClass IMPORT_ERROR = EXCEPTION.below("ImportError");

  /// `ModuleNotFoundError`.
  public static final ExceptionClass MODULE_NOT_FOUND_ERROR =
      IMPORT_ERROR.below("ModuleNotFoundError");

  /// `LookupError`.
  public static final ExceptionClass LOOKUP_ERROR = EXCEPTION.below("LookupError");

  /// `IndexError`.
  public static final ExceptionClass INDEX_ERROR = LOOKUP_ERROR.below("IndexError");

  /// `KeyError`.
  public static final ExceptionClass KEY_ERROR = LOOKUP_ERROR.below("KeyError");

  /// `MemoryError`.
  public static final ExceptionClass MEMORY_ERROR = EXCEPTION.below("MemoryError");

  /// `NameError`.
  public static final ExceptionClass NAME_ERROR = EXCEPTION.below("NameError");

  /// `UnboundLocalError`.
  public static final ExceptionClass UNBOUND_LOCAL_ERROR = NAME_ERROR.below("UnboundLocalError");

  /// `OSError`.
  public static final ExceptionClass OS_ERROR = EXCEPTION.below("OSError");

  /// `TimeoutError`.
  public static final ExceptionClass TIMEOUT_ERROR = OS_ERROR.below("TimeoutError");

  /// `RuntimeError`.
  public static final ExceptionClass RUNTIME_ERROR = EXCEPTION.below("RuntimeError");

  /// `NotImplementedError`.
  public static final ExceptionClass NOT_IMPLEMENTED_ERROR =
      RUNTIME_ERROR.below("NotImplementedError");

  /// `RecursionError`.
  public static final ExceptionClass RECURSION_ERROR = RUNTIME_ERROR.below("RecursionError");

  /// `TypeError`.
  public static final ExceptionClass TYPE_ERROR = EXCEPTION.below("TypeError");

  /// `ValueError`.
  public static final ExceptionClass VALUE_ERROR = EXCEPTION.below("ValueError");

  /// All that are built in.
  public static final List<ExceptionClass> BUILT_IN =
      List.of(
          BASE_EXCEPTION,
          SYSTEM_EXIT,
          KEYBOARD_INTERRUPT,
          EXCEPTION,
          STOP_ITERATION,
          ARITHMETIC_ERROR,
          OVERFLOW_ERROR,
          ZERO_DIVISION_ERROR,
          ASSERTION_ERROR,
          ATTRIBUTE_ERROR,
          IMPORT_ERROR,
          MODULE_NOT_FOUND_ERROR,
          LOOKUP_ERROR,
          INDEX_ERROR,
          KEY_ERROR,
          MEMORY_ERROR,
          NAME_ERROR,
          UNBOUND_LOCAL_ERROR,
          OS_ERROR,
          TIMEOUT_ERROR,
          RUNTIME_ERROR,
          NOT_IMPLEMENTED_ERROR,
          RECURSION_ERROR,
          TYPE_ERROR,
          VALUE_ERROR);

  private final String name;
  private final @Nullable ExceptionClass parent;

  private ExceptionClass(String name, @Nullable ExceptionClass parent) {
    this.name = name;
    this.parent = parent;
  }

  /// A class below this one.
  public ExceptionClass below(String name) {
    return new ExceptionClass(name, this);
  }

  /// Its name.
  public String name() {
    return name;
  }

  /// Whether it is another class or stands below it.
  public boolean isWithin(ExceptionClass other) {
    return this == other || (parent != null && parent.isWithin(other));
  }

  @Override
  public String typeName() {
    return "type";
  }

  @Override
  public String representation() {
    return "<class '" + name + "'>";
  }
}
