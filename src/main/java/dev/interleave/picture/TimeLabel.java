package dev.interleave.picture;

import java.util.Locale;

/// Time of a trace as people read it.
public final class TimeLabel {

  private static final long MICROSECOND = 1_000;
  private static final long MILLISECOND = 1_000_000;
  private static final long THOUSAND = 1_000;
  private static final long SECOND = 1_000_000_000;

  private TimeLabel() {}

  /// A time to the microsecond, in the unit that suits it: `3 µs`, `10.004 ms`.
  ///
  /// @param nanos nanoseconds since the run began
  public static String of(long nanos) {
    return of(nanos, MICROSECOND);
  }

  /// A time in the largest unit in which three decimals are enough to tell it from its neighbours.
  ///
  /// @param nanos nanoseconds since the run began
  /// @param resolution how far away the next neighbour is, in nanoseconds, at least 1
  public static String of(long nanos, long resolution) {
    if (nanos == 0) {
      return "0";
    }
    long unit = unit(nanos, resolution);
    int decimals = 0;
    for (long step = unit; step > resolution && step > 1; step /= 10) {
      decimals++;
    }
    String number = String.format(Locale.ROOT, "%." + decimals + "f", (double) nanos / unit);
    return number + " " + symbol(unit);
  }

  private static long unit(long nanos, long resolution) {
    long unit = 1;
    while (unit < SECOND && nanos >= unit * THOUSAND && resolution >= unit) {
      unit *= THOUSAND;
    }
    return unit;
  }

  private static String symbol(long unit) {
    if (unit == 1) {
      return "ns";
    }
    if (unit == MICROSECOND) {
      return "µs";
    }
    return unit == MILLISECOND ? "ms" : "s";
  }
}
