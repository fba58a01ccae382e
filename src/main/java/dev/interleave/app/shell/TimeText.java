package dev.interleave.app.shell;

import java.util.Locale;

/// Virtual time as people write it.
final class TimeText {

  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private TimeText() {}

  /// A time in the unit that suits it: `12.0 µs`, `3.50 ms`, `1.250 s`.
  ///
  /// @param nanos nanoseconds since the run began
  static String of(long nanos) {
    if (nanos < NANOS_PER_MILLI) {
      return String.format(Locale.ROOT, "%.1f µs", nanos / NANOS_PER_MICRO);
    }
    if (nanos < NANOS_PER_SECOND) {
      return String.format(Locale.ROOT, "%.2f ms", nanos / NANOS_PER_MILLI);
    }
    return String.format(Locale.ROOT, "%.3f s", nanos / NANOS_PER_SECOND);
  }
}
