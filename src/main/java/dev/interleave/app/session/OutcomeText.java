package dev.interleave.app.session;

import dev.interleave.text.Texts;
import dev.interleave.trace.Outcome;

/// Says how a run ended, in one line.
public final class OutcomeText {

  private OutcomeText() {}

  /// The line: the explanation there is, or the final values.
  public static String of(Outcome outcome, Texts texts) {
    if (!outcome.explanation().isEmpty()) {
      return outcome.explanation();
    }
    String values = Outcome.inWords(outcome.values());
    return values.isEmpty()
        ? texts.say("session.finished")
        : texts.say("session.finished.with", values);
  }
}
