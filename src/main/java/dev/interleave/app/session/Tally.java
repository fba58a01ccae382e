package dev.interleave.app.session;

import java.util.Comparator;
import java.util.List;

/// How often a program ended in which way, over many rounds: simulated ones with different seeds,
/// or real ones.
///
/// @param rounds how many rounds were counted
/// @param entries the outcomes, the most frequent first, and else the one that was met first
public record Tally(int rounds, List<Entry> entries) {

  /// Nothing was counted.
  public static final Tally NONE = new Tally(0, List.of());

  /// One outcome.
  ///
  /// @param group the runs that ended alike
  /// @param count how many they are
  /// @param example one of them, to be shown
  public record Entry(OutcomeGroup group, int count, Example example) {

    /// The same after one more run that ended so.
    Entry andOneMore() {
      return new Entry(group, count + 1, example);
    }
  }

  /// How to come by a run that ended so.
  public sealed interface Example {

    /// Simulated with this seed it ends so every time.
    record Seed(long seed) implements Example {}

    /// A real run cannot be had again; this one was kept.
    record Kept(RunView run) implements Example {}

    /// None was kept.
    record Gone() implements Example {}
  }

  public Tally {
    entries = entries.stream().sorted(Comparator.comparingInt(Entry::count).reversed()).toList();
  }
}
