package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One way the runs of a space can end: all last states with equal outcomes.
///
/// @param outcome how it ends
/// @param paths how many sequences of visible steps end so, or `null` if there are infinitely many
///   or they were not counted
/// @param probability how likely it is if each visible step is drawn from those possible, all
///   alike; empty if that was not worked out
/// @param shortest a way with as few visible steps as possible; if the walk was stopped by a limit,
///   and went depth first or did not find this ending, some way
/// @param fewestSwitches a way with as few changes from actor to actor as possible, or `null` if it
///   was not looked for or not found in time
public record Ending(
    Outcome outcome,
    @Nullable BigInteger paths,
    OptionalDouble probability,
    StepSequence shortest,
    @Nullable StepSequence fewestSwitches) {

  /// The same without counts and chances.
  Ending withoutCounts() {
    return new Ending(outcome, null, OptionalDouble.empty(), shortest, fewestSwitches);
  }

  /// Endings and others, of which those are left out that have an outcome of the former.
  static List<Ending> joined(List<Ending> endings, List<Ending> others) {
    Map<Outcome, Ending> joined = new LinkedHashMap<>();
    endings.forEach(ending -> joined.put(ending.outcome(), ending));
    others.forEach(ending -> joined.putIfAbsent(ending.outcome(), ending));
    return List.copyOf(joined.values());
  }
}
