package dev.interleave.simulate.machine;

/// What time means to a run that is stepped by hand.
public enum Timing {
  /// Nothing: sleeps are over at once, time limits may run out at any moment, clocks stand still.
  ANY_ORDER,
  /// Steps take no time, sleeps and time limits take what they say; nobody goes on while another
  /// could do so earlier.
  VIRTUAL_CLOCK
}
