package dev.interleave.app.inspector;

import dev.interleave.app.session.Tally;
import java.util.List;

/// How often rounds ended in one way.
///
/// @param entry the way and how often
/// @param share which share of all rounds that is, 0 to 1
record OutcomeRow(Tally.Entry entry, double share) {

  private static final int MOST = 12;

  /// The most frequent outcomes of a tally.
  static List<OutcomeRow> of(Tally tally) {
    return tally.entries().stream()
        .limit(MOST)
        .map(entry -> new OutcomeRow(entry, entry.count() / (double) Math.max(1, tally.rounds())))
        .toList();
  }
}
