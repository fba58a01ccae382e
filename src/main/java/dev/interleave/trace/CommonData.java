package dev.interleave.trace;

import java.util.stream.IntStream;

/// The values that most traces are full of, made once.
final class CommonData {

  static final Datum NOTHING = new Datum.Nothing();
  static final Datum TRUE = new Datum.Truth(true);
  static final Datum FALSE = new Datum.Truth(false);

  private static final int LOWEST = -128;
  private static final int HIGHEST = 1023;
  private static final Datum[] SMALL_WHOLES =
      IntStream.rangeClosed(LOWEST, HIGHEST).mapToObj(Datum.Whole::new).toArray(Datum[]::new);

  private CommonData() {}

  static boolean isSmall(long value) {
    return value >= LOWEST && value <= HIGHEST;
  }

  static Datum small(int value) {
    return SMALL_WHOLES[value - LOWEST];
  }
}
