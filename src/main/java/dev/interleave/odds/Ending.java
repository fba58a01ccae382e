package dev.interleave.odds;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.util.Map;

/// How a run ended, without what it printed: lines may come in another order and nothing is wrong.
///
/// @param kind in which way
/// @param values final values by name
record Ending(Outcome.Kind kind, Map<String, Datum> values) {

  static Ending of(Outcome outcome) {
    return new Ending(outcome.kind(), outcome.values());
  }

  /// Itself in words.
  String inWords(Texts texts) {
    return values.isEmpty() ? texts.say("odds.ending." + kind.label()) : Outcome.inWords(values);
  }
}
