package dev.interleave.app.outcomes;

import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.text.Texts;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One way to end, and how often it comes about.
///
/// @param group the runs that end so
/// @param name what tells it from the other rows
/// @param variants what exploring found of it: outcomes that differ in what was printed; empty if
///   only rounds ended so
/// @param interleavings how many interleavings end so, or `null` if they are not counted
/// @param share their share of all interleavings, if they are counted
/// @param probability how likely it is if each visible step is drawn, if that was worked out
/// @param loses whether an update is lost on the way
/// @param random how many random rounds ended so
/// @param live how many real rounds ended so
record HistogramRow(
    OutcomeGroup group,
    String name,
    List<ReachableOutcome> variants,
    @Nullable BigInteger interleavings,
    OptionalDouble share,
    OptionalDouble probability,
    boolean loses,
    Count random,
    Count live) {

  HistogramRow {
    variants = List.copyOf(variants);
  }

  /// Whether exploring found it.
  boolean isExplored() {
    return !variants.isEmpty();
  }

  /// The variant with the shortest way, if exploring found any.
  Optional<ReachableOutcome> shortest() {
    return variants.stream().min(Comparator.comparingInt(each -> each.shortest().choices()));
  }

  /// The variant with the fewest switches on its way, if such ways were looked for.
  Optional<ReachableOutcome> calmest() {
    return variants.stream()
        .filter(each -> each.fewestSwitches() != null)
        .min(
            Comparator.comparingInt(
                each -> each.fewestSwitches() == null ? 0 : each.fewestSwitches().switches()));
  }

  /// How long the bar of exploring is: by count, and else by probability.
  OptionalDouble extent() {
    return share.isPresent() ? share : probability;
  }

  /// Its name, and whether an update is lost on the way.
  String title(Texts texts) {
    return loses ? texts.say("outcomes.row.loses", name) : name;
  }

  /// The number at the bar of exploring.
  String words(Texts texts) {
    if (!isExplored()) {
      return texts.say("outcomes.row.not-found");
    }
    OptionalDouble extent = extent();
    return extent.isPresent()
        ? Percent.of(texts, extent.getAsDouble())
        : texts.say("outcomes.row.possible");
  }

  /// Whether something goes wrong.
  boolean isBad() {
    return switch (group.kind()) {
      case FINISHED, STOPPED -> loses;
      case DEADLOCK, WAITS_FOREVER, ERROR, STEP_LIMIT -> true;
    };
  }

  /// How often it comes about by exploring, in a line.
  String detail(Texts texts) {
    if (!isExplored()) {
      return texts.say("outcomes.row.unexplored");
    }
    String likely =
        probability.isPresent()
            ? texts.say("outcomes.row.chance", Percent.of(texts, probability.getAsDouble()))
            : texts.say("outcomes.row.no-chance");
    return interleavings == null
        ? texts.say("outcomes.row.uncounted", likely)
        : texts.say("outcomes.row.counted", interleavings, likely);
  }
}
