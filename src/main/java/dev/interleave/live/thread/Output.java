package dev.interleave.live.thread;

/// Where a run prints to.
@FunctionalInterface
public interface Output {

  /// Prints a line.
  ///
  /// @return the number of the line among those of the run
  int print(String line);
}
