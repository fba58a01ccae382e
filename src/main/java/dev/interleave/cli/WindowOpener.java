package dev.interleave.cli;

/// Opens the window, which the command line knows nothing of.
@FunctionalInterface
public interface WindowOpener {

  /// Opens it, and returns when it was closed.
  ///
  /// @param name what to show: a file, or the name of a built-in program
  /// @return what to exit with
  int open(String name);
}
