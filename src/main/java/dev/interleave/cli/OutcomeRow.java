package dev.interleave.cli;

import dev.interleave.explore.ReachableOutcome;
import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One line of the table of outcomes: one outcome, or several that differ only in what was printed.
///
/// @param words how it ends
/// @param interleavings how many interleavings end so, or `null` if they are not counted
/// @param probability how likely it is, if that was worked out
/// @param place place of the outcome with the shortest way among all outcomes, zero-based
/// @param shortest that outcome
record OutcomeRow(
    String words,
    @Nullable BigInteger interleavings,
    OptionalDouble probability,
    int place,
    ReachableOutcome shortest) {

  /// More outcomes than this are told together where only their output differs.
  private static final int MOST_SINGLE = 16;

  private static final int LONGEST_OUTPUT = 60;

  /// The lines for a list of outcomes, in their order.
  static List<OutcomeRow> of(List<ReachableOutcome> outcomes) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int place = 0; place < outcomes.size(); place++) {
      String ending = ending(outcomes.get(place).outcome());
      groups.computeIfAbsent(ending, _ -> new ArrayList<>()).add(place);
    }
    var rows = new ArrayList<OutcomeRow>();
    groups.forEach(
        (ending, places) -> {
          if (places.size() == 1) {
            rows.add(single(outcomes, places.getFirst(), ending));
          } else if (outcomes.size() <= MOST_SINGLE) {
            places.forEach(
                place -> {
                  String prints = ", prints " + printed(outcomes.get(place).outcome());
                  rows.add(single(outcomes, place, ending + prints));
                });
          } else {
            rows.add(together(outcomes, places, ending));
          }
        });
    return rows;
  }

  private static OutcomeRow single(List<ReachableOutcome> outcomes, int place, String words) {
    ReachableOutcome only = outcomes.get(place);
    return new OutcomeRow(words, only.interleavings(), only.probability(), place, only);
  }

  private static OutcomeRow together(
      List<ReachableOutcome> outcomes, List<Integer> places, String ending) {
    String words = ending + " (printed in %d ways)".formatted(places.size());
    OutcomeRow row = single(outcomes, places.getFirst(), words);
    for (int place : places.subList(1, places.size())) {
      row = row.and(single(outcomes, place, words));
    }
    return row;
  }

  private OutcomeRow and(OutcomeRow other) {
    boolean shorter = other.shortest.shortest().choices() < shortest.shortest().choices();
    boolean likely = probability.isPresent() && other.probability.isPresent();
    return new OutcomeRow(
        words,
        interleavings == null || other.interleavings == null
            ? null
            : interleavings.add(other.interleavings),
        likely
            ? OptionalDouble.of(probability.getAsDouble() + other.probability.getAsDouble())
            : OptionalDouble.empty(),
        shorter ? other.place : place,
        shorter ? other.shortest : shortest);
  }

  private static String ending(Outcome outcome) {
    String values = Outcome.inWords(outcome.values());
    String kind =
        outcome.failedAssertion()
            ? "error (failed assertion)"
            : outcome.kind().label().replace('-', ' ');
    return values.isEmpty() ? kind : kind + " with " + values;
  }

  private static String printed(Outcome outcome) {
    if (outcome.output().isEmpty()) {
      return "nothing";
    }
    String lines = String.join(" / ", outcome.output());
    return lines.length() <= LONGEST_OUTPUT
        ? lines
        : "… " + lines.substring(lines.length() - LONGEST_OUTPUT + 2);
  }
}
