package dev.interleave.app.session;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.util.Map;
import java.util.TreeMap;

/// Runs that ended alike: in the same way and with the same shared values.
///
/// @param kind in which way they ended
/// @param values final values of what the program's actors shared, by name
public record OutcomeGroup(Outcome.Kind kind, Map<String, Datum> values) {

  private static final int LONGEST_LABEL = 40;

  public OutcomeGroup {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /// The group of an outcome.
  public static OutcomeGroup of(Outcome outcome) {
    return new OutcomeGroup(outcome.kind(), outcome.values());
  }

  /// What the group is called in a tally: `2`, `a = 1, b = 2`, `deadlock`.
  public String label(Texts texts) {
    return switch (kind) {
      case FINISHED ->
          values.isEmpty() ? texts.say("session.ending.finished") : shortened(valuesText());
      case DEADLOCK -> texts.say("session.ending.deadlock");
      case WAITS_FOREVER -> texts.say("session.ending.waits-forever");
      case ERROR -> texts.say("session.ending.error");
      case STEP_LIMIT -> texts.say("session.ending.endless");
      case STOPPED -> texts.say("session.ending.stopped");
    };
  }

  private String valuesText() {
    if (values.size() == 1) {
      return values.values().iterator().next().toString();
    }
    return Outcome.inWords(values);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
