package dev.interleave.app.outcomes;

import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.app.session.Tally;
import dev.interleave.text.Texts;
import java.util.Map;
import java.util.stream.Collectors;

/// How many of a number of rounds ended in one way.
///
/// @param count how many did
/// @param rounds how many rounds there were, 0 if none was run
record Count(int count, int rounds) {

  /// How many rounds ended in each way that a tally has.
  static Map<OutcomeGroup, Integer> byGroup(Tally tally) {
    return tally.entries().stream()
        .collect(Collectors.toMap(Tally.Entry::group, Tally.Entry::count, Integer::sum));
  }

  /// Whether rounds were run and none ended so.
  boolean never() {
    return rounds > 0 && count == 0;
  }

  /// Which share that is, 0 if no round was run.
  double share() {
    return rounds == 0 ? 0 : count / (double) rounds;
  }

  /// In words: `312 of 1,000`, `never in 1,000`.
  String words(Texts texts) {
    if (rounds == 0) {
      return texts.say("outcomes.count.none");
    }
    return count == 0
        ? texts.say("outcomes.count.never", rounds)
        : texts.say("outcomes.count", count, rounds);
  }
}
