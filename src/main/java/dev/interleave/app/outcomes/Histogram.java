package dev.interleave.app.outcomes;

import dev.interleave.app.session.Explored;
import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.app.session.Tally;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.text.Texts;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All ways to end that are known, one row for each: those that exploring found, and below them
/// those that only rounds met.
///
/// @param explored what exploring found, or `null`
/// @param random the random rounds
/// @param live the real rounds
/// @param rows the ways
record Histogram(@Nullable Explored explored, Tally random, Tally live, List<HistogramRow> rows) {

  Histogram {
    rows = List.copyOf(rows);
  }

  /// The histogram of what is known.
  static Histogram of(Texts texts, @Nullable Explored explored, Tally random, Tally live) {
    var groups = new LinkedHashMap<OutcomeGroup, List<ReachableOutcome>>();
    if (explored != null) {
      for (ReachableOutcome outcome : explored.exploration().outcomes()) {
        groups.computeIfAbsent(group(outcome), _ -> new ArrayList<>()).add(outcome);
      }
    }
    random.entries().forEach(entry -> groups.putIfAbsent(entry.group(), List.of()));
    live.entries().forEach(entry -> groups.putIfAbsent(entry.group(), List.of()));
    BigInteger all = explored == null ? null : explored.exploration().interleavings();
    Set<OutcomeGroup> losing = explored == null ? Set.of() : explored.losing();
    Map<OutcomeGroup, String> names = new Names(texts).of(groups.keySet());
    Map<OutcomeGroup, Integer> randomCounts = Count.byGroup(random);
    Map<OutcomeGroup, Integer> liveCounts = Count.byGroup(live);
    List<HistogramRow> rows = new ArrayList<>();
    groups.forEach(
        (group, variants) -> {
          BigInteger count = interleavings(variants);
          rows.add(
              new HistogramRow(
                  group,
                  names.getOrDefault(group, group.label(texts)),
                  variants,
                  count,
                  share(count, all),
                  probability(variants),
                  losing.contains(group),
                  new Count(randomCounts.getOrDefault(group, 0), random.rounds()),
                  new Count(liveCounts.getOrDefault(group, 0), live.rounds())));
        });
    return new Histogram(explored, random, live, rows);
  }

  private static OutcomeGroup group(ReachableOutcome outcome) {
    return OutcomeGroup.of(outcome.outcome());
  }

  private static @Nullable BigInteger interleavings(List<ReachableOutcome> variants) {
    BigInteger sum = BigInteger.ZERO;
    for (ReachableOutcome variant : variants) {
      if (variant.interleavings() == null) {
        return null;
      }
      sum = sum.add(variant.interleavings());
    }
    return variants.isEmpty() ? null : sum;
  }

  private static OptionalDouble share(@Nullable BigInteger part, @Nullable BigInteger all) {
    return part == null || all == null || all.signum() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Percent.share(part, all));
  }

  private static OptionalDouble probability(List<ReachableOutcome> variants) {
    boolean known =
        !variants.isEmpty() && variants.stream().allMatch(each -> each.probability().isPresent());
    return known
        ? OptionalDouble.of(
            variants.stream().mapToDouble(each -> each.probability().orElse(0)).sum())
        : OptionalDouble.empty();
  }
}
