package dev.interleave.app.session;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// How often a program ended in which way, over many rounds with different seeds.
///
/// @param rounds how many rounds were counted
/// @param entries the outcomes, the most frequent first
public record Tally(int rounds, List<Entry> entries) {

  /// Nothing was counted.
  public static final Tally NONE = new Tally(0, List.of());

  /// One outcome.
  ///
  /// @param group the runs that ended alike
  /// @param count how many they are
  /// @param seed the seed of the first of them
  public record Entry(OutcomeGroup group, int count, long seed) {}

  public Tally {
    entries =
        entries.stream()
            .sorted(Comparator.comparingInt(Entry::count).reversed().thenComparingLong(Entry::seed))
            .toList();
  }

  /// The tally in one line: `2: 37 · 1: 83`.
  ///
  /// @param most how many outcomes to name; the others are counted together
  public String line(int most) {
    String named =
        entries.stream()
            .limit(most)
            .map(entry -> entry.group().label() + ": " + entry.count())
            .collect(Collectors.joining(" · "));
    int others = entries.stream().skip(most).mapToInt(Entry::count).sum();
    return others == 0 ? named : named + " · others: " + others;
  }
}
