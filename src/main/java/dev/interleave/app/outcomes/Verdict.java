package dev.interleave.app.outcomes;

import dev.interleave.app.session.Explored;
import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.Proof;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Toggles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an exploration comes to, in sentences: what it proves, and what it does not.
final class Verdict {

  private final Explored explored;
  private final Exploration exploration;

  Verdict(Explored explored) {
    this.explored = explored;
    this.exploration = explored.exploration();
  }

  /// The sentences.
  String words() {
    var sentences = new ArrayList<String>();
    if (!exploration.complete()) {
      sentences.add(exploration.stop());
      sentences.add("There may be more outcomes.");
    }
    Proof.of(exploration).ifPresentOrElse(sentences::add, () -> addKinds(sentences));
    if (explored.over() && exploration.tellsThreadsApart()) {
      sentences.add(
          "No threads were taken for one another: the program goes by their names, or sleeps are"
              + " timed.");
    }
    switch (exploration.search()) {
      case WHOLE -> {}
      case SYMMETRIC -> sentences.add("Threads that are alike were taken for one another.");
      case REDUCED ->
          sentences.add(
              "Found by a reduced search, which leaves orders of independent steps out and counts"
                  + " no interleavings.");
    }
    if (exploration.endless()) {
      sentences.add("Some interleavings never end, so that they cannot be counted.");
    }
    return String.join(" ", sentences);
  }

  private void addKinds(List<String> sentences) {
    int before = sentences.size();
    add(sentences, "lose an update", "loses an update", this::loses);
    add(sentences, "end in a deadlock", "ends in a deadlock", is(Outcome.Kind.DEADLOCK));
    add(sentences, "wait forever", "waits forever", is(Outcome.Kind.WAITS_FOREVER));
    add(sentences, "fail an assertion", "fails an assertion", Outcome::failedAssertion);
    add(
        sentences,
        "end with an error",
        "ends with an error",
        outcome -> outcome.kind() == Outcome.Kind.ERROR && !outcome.failedAssertion());
    if (sentences.size() == before) {
      sentences.add(extent());
    }
  }

  private String extent() {
    long ways = exploration.outcomes().stream().map(Verdict::group).distinct().count();
    String outcomes = String.format(Locale.ROOT, "%,d outcome%s", ways, ways == 1 ? "" : "s");
    BigInteger all = exploration.interleavings();
    return all == null || !exploration.complete()
        ? outcomes + (exploration.complete() ? " in all." : " so far.")
        : String.format(Locale.ROOT, "%,d interleavings lead to %s.", all, outcomes);
  }

  private boolean loses(Outcome outcome) {
    return explored.losing().contains(OutcomeGroup.of(outcome));
  }

  private static Predicate<Outcome> is(Outcome.Kind kind) {
    return outcome -> outcome.kind() == kind;
  }

  private static OutcomeGroup group(ReachableOutcome outcome) {
    return OutcomeGroup.of(outcome.outcome());
  }

  private void add(List<String> sentences, String many, String one, Predicate<Outcome> which) {
    List<ReachableOutcome> such =
        exploration.outcomes().stream().filter(each -> which.test(each.outcome())).toList();
    if (such.isEmpty()) {
      return;
    }
    BigInteger part = count(such);
    BigInteger all = count(exploration.outcomes());
    if (part == null || all == null || !exploration.complete()) {
      sentences.add("Some interleavings " + many + ".");
    } else if (all.equals(BigInteger.ONE)) {
      sentences.add("The only interleaving " + one + ".");
    } else if (part.equals(all)) {
      sentences.add(String.format(Locale.ROOT, "All %,d interleavings %s.", all, many));
    } else {
      String verb = part.equals(BigInteger.ONE) ? one : many;
      sentences.add(String.format(Locale.ROOT, "%,d of %,d interleavings %s.", part, all, verb));
    }
  }

  private static @Nullable BigInteger count(List<ReachableOutcome> outcomes) {
    BigInteger sum = BigInteger.ZERO;
    for (ReachableOutcome outcome : outcomes) {
      if (outcome.interleavings() == null) {
        return null;
      }
      sum = sum.add(outcome.interleavings());
    }
    return sum;
  }

  /// What was switched off, in words: `with the lock off`.
  static String conditions(Toggles toggles) {
    String locks =
        !toggles.locks()
            ? "locks off"
            : toggles.locksOff().isEmpty()
                ? "locks on"
                : "without " + String.join(" and ", toggles.locksOff());
    return toggles.sleepFactor() == 0 ? locks + ", sleeps off" : locks;
  }
}
