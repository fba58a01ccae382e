package dev.interleave.app.shell;

import dev.interleave.trace.Provenance;

/// Says what clock the times of a run were read from.
final class ClockText {

  private ClockText() {}

  /// The sentence.
  static String of(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Simulated _ -> "Virtual time: a step costs a little, a sleep what it says";
      case Provenance.Recorded(_, _, long error) when error > 0 ->
          "Real time; the clocks of two processes may be apart by up to " + TimeText.of(error);
      case Provenance.Recorded _ -> "Real time, by one clock for all";
    };
  }
}
