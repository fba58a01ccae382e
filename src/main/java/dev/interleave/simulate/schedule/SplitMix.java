package dev.interleave.simulate.schedule;

/// SplitMix64, a small random source that gives the same numbers on every machine (Steele, Lea and
/// Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
public final class SplitMix {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /// A source whose numbers follow from the seed alone.
  public SplitMix(long seed) {
    this.state = seed;
  }

  /// The next 64 random bits.
  public long nextLong() {
    state += GOLDEN_GAMMA;
    long mixed = state;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /// The next random number from 0 up to and without 1.
  public double nextDouble() {
    return (nextLong() >>> 11) * UNIT;
  }
}
