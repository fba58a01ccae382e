package dev.interleave.picture;

import java.util.Locale;

/// Time of a trace as people read it.
public final class TimeLabel {

  private static final long MICROSECOND = 1_000;
  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private TimeLabel() {}

  /// A time to the microsecond, in the unit that suits it: `3 µs`, `10.004 ms`, `1.5 s`.
  ///
  /// @param nanos nanoseconds since the run began
  public static String of(long nanos) {
    return of(nanos, MICROSECOND);
  }

  /// A time in the unit that suits it, with as many decimals as it takes to tell it from its
  /// neighbours.
  ///
  /// @param nanos nanoseconds since the run began
  /// @param resolution how far away the next neighbour is, in nanoseconds, at least 1
  public static String of(long nanos, long resolution) {
    if (nanos == 0) {
      return "0";
    }
    long unit = unit(nanos);
    int decimals = 0;
    for (long step = unit; step > resolution && step > 1; step /= 10) {
      decimals++;
    }
    String number = String.format(Locale.ROOT, "%." + decimals + "f", (double) nanos / unit);
    return withoutTrailingZeros(number) + " " + symbol(unit);
  }

  private static String withoutTrailingZeros(String number) {
    return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
  }

  private static long unit(long nanos) {
    if (nanos < MICROSECOND) {
      return 1;
    }
    if (nanos < MILLISECOND) {
      return MICROSECOND;
    }
    return nanos < SECOND ? MILLISECOND : SECOND;
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
