package dev.interleave.simulate.machine;

import org.jspecify.annotations.Nullable;

/// Python's library as the machine needs it.
public interface Library {

  /// The built-in of a name, or `null` if there is none.
  @Nullable Object builtIn(String name);

  /// The module of a name, or `null` if there is none.
  @Nullable ModuleValue module(String name);

  /// The class of a value.
  PythonClass classOf(Object value);
}
