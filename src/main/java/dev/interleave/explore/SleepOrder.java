package dev.interleave.explore;

/// What a sleep means to an exploration.
public enum SleepOrder {
  /// A sleep is only a point where others may run, for as long as they like: finds what timing
  /// hides.
  ANY_ORDER,
  /// The order of the virtual clock is kept: nobody goes on while an actor that sleeps less long
  /// could.
  TIMED,
  /// Sleeps are switched off.
  OFF;

  /// The name on the command line: `any-order`.
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
