package dev.interleave.app.session;

import dev.interleave.trace.Outcome;
import java.util.stream.Collectors;

/// Says how a run ended, in one line.
public final class OutcomeText {

  private OutcomeText() {}

  /// The line: the explanation there is, or the final values.
  public static String of(Outcome outcome) {
    if (!outcome.explanation().isEmpty()) {
      return outcome.explanation();
    }
    String values =
        outcome.values().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? "Finished" : "Finished with " + values;
  }
}
