package dev.interleave.picture;

import java.util.Locale;

/// Lengths of time as people read them: three digits and a unit.
final class TimeText {

  private static final double MICROSECOND = 1e3;
  private static final double MILLISECOND = 1e6;
  private static final double SECOND = 1e9;

  private TimeText() {}

  /// A length of time in words.
  ///
  /// @param nanos the length in nanoseconds
  static String of(long nanos) {
    if (nanos >= SECOND) {
      return number(nanos / SECOND) + " s";
    }
    if (nanos >= MILLISECOND / 10) {
      return number(nanos / MILLISECOND) + " ms";
    }
    return number(nanos / MICROSECOND) + " µs";
  }

  private static String number(double value) {
    String pattern = value >= 99.5 ? "%.0f" : value >= 9.95 ? "%.0f" : "%.1f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
