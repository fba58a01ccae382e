package dev.interleave.analyse;

/// What to change, in one sentence that ends with a full stop.
final class Advice {

  /// How a lock is let go whatever happens.
  static final String RELEASE_WHATEVER_HAPPENS =
      "Use `with lock:` so that the lock is released whatever happens.";

  /// How a circle of locks is made impossible.
  static final String ONE_ORDER = "Acquire the locks in the same order everywhere.";

  private Advice() {}

  /// How two accesses are kept apart.
  ///
  /// @param place what is accessed, by name
  /// @param from line of the first access, or 0 if it is not known
  /// @param to line of the last access, or 0 if it is not known
  static String oneLock(String place, int from, int to) {
    String lines = SourceLines.stretch(from, to);
    return "Hold one lock around "
        + (lines.isEmpty() ? "the read and the write" : lines)
        + " in every thread that changes "
        + place
        + ".";
  }
}
