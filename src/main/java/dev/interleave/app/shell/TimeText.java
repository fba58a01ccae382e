package dev.interleave.app.shell;

import dev.interleave.text.Texts;

/// Virtual time as people write it.
final class TimeText {

  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private TimeText() {}

  /// A time in the unit that suits it: `12.0 µs`, `3.50 ms`, `1.250 s`.
  ///
  /// @param nanos nanoseconds since the run began
  static String of(long nanos, Texts texts) {
    if (nanos < NANOS_PER_MILLI) {
      return texts.say("shell.time.micros", nanos / NANOS_PER_MICRO);
    }
    if (nanos < NANOS_PER_SECOND) {
      return texts.say("shell.time.millis", nanos / NANOS_PER_MILLI);
    }
    return texts.say("shell.time.seconds", nanos / NANOS_PER_SECOND);
  }
}
