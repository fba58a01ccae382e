package dev.interleave.cli;

/// Opens the window, which the command line knows nothing of.
@FunctionalInterface
public interface WindowOpener {

  /// Opens it, and returns when it was closed.
  ///
  /// @param name what to show: a file, the name of a built-in program, or empty for what it begins
  ///   with
  /// @return what to exit with
  int open(String name);
}
