package dev.interleave.app.outcomes;

import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.app.session.Tally;
import java.util.Locale;

/// How many of a number of rounds ended in one way.
///
/// @param count how many did
/// @param rounds how many rounds there were, 0 if none was run
record Count(int count, int rounds) {

  /// The count of a group in a tally.
  static Count of(OutcomeGroup group, Tally tally) {
    int count =
        tally.entries().stream()
            .filter(entry -> entry.group().equals(group))
            .mapToInt(Tally.Entry::count)
            .sum();
    return new Count(count, tally.rounds());
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
  String words() {
    if (rounds == 0) {
      return "not run";
    }
    return count == 0
        ? String.format(Locale.ROOT, "never in %,d", rounds)
        : String.format(Locale.ROOT, "%,d of %,d", count, rounds);
  }
}
