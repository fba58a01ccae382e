package dev.interleave.claims.measure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Work that needs a processor and nothing else: xorshift, after Marsaglia, "Xorshift RNGs" (2003).
/// Each round needs the one before, so that no compiler can shorten it.
final class Computation {

  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long PROBE = 100_000;
  private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

  private Computation() {}

  /// Computes.
  ///
  /// @return the result, never 0; a caller that throws it away would not be sure that it was
  ///   computed
  static long of(long rounds) {
    long value = SEED;
    for (long round = 0; round < rounds; round++) {
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return value;
  }

  /// How many rounds take about so long here, when the compiler has done what it can.
  static long roundsIn(Duration time) {
    long begun = System.nanoTime();
    long best = Long.MAX_VALUE;
    for (long now = begun; now - begun < WARM_UP_NANOS; ) {
      if (of(PROBE) == 0) {
        throw new IllegalStateException("xorshift never gives 0.");
      }
      long then = System.nanoTime();
      best = Math.min(best, Math.max(1, then - now));
      now = then;
    }
    return Math.max(PROBE, PROBE * time.toNanos() / best);
  }
}
