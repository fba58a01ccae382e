package dev.interleave.cli;

import dev.interleave.text.Texts;
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
  static List<OutcomeRow> of(Texts texts, List<ReachableOutcome> outcomes) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int place = 0; place < outcomes.size(); place++) {
      String ending = ending(texts, outcomes.get(place).outcome());
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
                  String words = prints(texts, ending, outcomes.get(place).outcome());
                  rows.add(single(outcomes, place, words));
                });
          } else {
            rows.add(together(texts, outcomes, places, ending));
          }
        });
    return rows;
  }

  private static OutcomeRow single(List<ReachableOutcome> outcomes, int place, String words) {
    ReachableOutcome only = outcomes.get(place);
    return new OutcomeRow(words, only.interleavings(), only.probability(), place, only);
  }

  private static OutcomeRow together(
      Texts texts, List<ReachableOutcome> outcomes, List<Integer> places, String ending) {
    String words = texts.say("cli.outcome.printed", ending, places.size());
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

  /// How a run ended: in which way, and with which values.
  static String ending(Texts texts, Outcome outcome) {
    String values = Outcome.inWords(outcome.values());
    String way =
        outcome.failedAssertion()
            ? texts.say("cli.outcome.failed-assertion")
            : texts.say("cli.outcome.kind." + outcome.kind().label());
    return values.isEmpty() ? way : texts.say("cli.outcome.with-values", way, values);
  }

  private static String prints(Texts texts, String ending, Outcome outcome) {
    if (outcome.output().isEmpty()) {
      return texts.say("cli.outcome.silent", ending);
    }
    String lines = String.join(" / ", outcome.output());
    String end =
        lines.length() <= LONGEST_OUTPUT
            ? lines
            : "… " + lines.substring(lines.length() - LONGEST_OUTPUT + 2);
    return texts.say("cli.outcome.prints", ending, end);
  }
}
