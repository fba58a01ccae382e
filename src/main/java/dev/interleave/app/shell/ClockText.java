package dev.interleave.app.shell;

import dev.interleave.text.Texts;
import dev.interleave.trace.Provenance;

/// Says what clock the times of a run were read from.
final class ClockText {

  private ClockText() {}

  /// The sentence.
  static String of(Provenance provenance, Texts texts) {
    return switch (provenance) {
      case Provenance.Simulated _ -> texts.say("shell.clock.virtual");
      case Provenance.Recorded(_, _, long error) when error > 0 ->
          texts.say("shell.clock.several", TimeText.of(error, texts));
      case Provenance.Recorded _ -> texts.say("shell.clock.one");
    };
  }
}
