package dev.interleave.app.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts how real runs of one program ended. Of the first ways to end it keeps a run each.
final class LiveCount {

  private static final int MOST_KEPT = 20;

  private final Map<OutcomeGroup, Tally.Entry> entries = new LinkedHashMap<>();
  private int rounds;

  /// Counts a run that is over.
  Tally with(RunView run) {
    rounds++;
    OutcomeGroup group = OutcomeGroup.of(run.trace().outcome());
    Tally.Example example =
        entries.size() < MOST_KEPT ? new Tally.Example.Kept(run) : new Tally.Example.Gone();
    entries.merge(group, new Tally.Entry(group, 1, example), (old, _) -> old.andOneMore());
    return new Tally(rounds, List.copyOf(entries.values()));
  }
}
