package dev.interleave.exchange;

/// How much of anything a trace from elsewhere may have.
final class Limits {

  /// What is known of every actor by every other takes room with the square of their number: 50 MB
  /// for these.
  static final int MOST_ACTORS = 5_000;

  /// 31 years, so that sums of two times fit 64 bits.
  static final long LATEST_NANOS = 1_000_000_000_000_000_000L;

  /// A trace takes up to three times as much memory as its file, so a file that is larger than a
  /// third of what the program may use would end the program.
  static final long LARGEST_FILE = Runtime.getRuntime().maxMemory() / 3;

  static final String TOO_LARGE =
      "it is too large for the memory that this program may use; start Java with more, by -Xmx";

  private Limits() {}
}
