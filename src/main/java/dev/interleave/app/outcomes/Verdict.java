package dev.interleave.app.outcomes;

import dev.interleave.app.session.Explored;
import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.Proof;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.text.Texts;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Toggles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an exploration comes to, in sentences: what it proves, and what it does not.
final class Verdict {

  private final Texts texts;
  private final Explored explored;
  private final Exploration exploration;

  Verdict(Texts texts, Explored explored) {
    this.texts = texts;
    this.explored = explored;
    this.exploration = explored.exploration();
  }

  /// The sentences.
  String words() {
    var sentences = new ArrayList<String>();
    if (!exploration.complete()) {
      sentences.add(exploration.stop());
      sentences.add(texts.say("outcomes.verdict.incomplete"));
    }
    Proof.of(exploration, texts).ifPresentOrElse(sentences::add, () -> addKinds(sentences));
    if (explored.over() && exploration.tellsThreadsApart()) {
      sentences.add(texts.say("outcomes.verdict.threads-apart"));
    }
    switch (exploration.search()) {
      case WHOLE -> {}
      case SYMMETRIC -> sentences.add(texts.say("outcomes.verdict.symmetric"));
      case REDUCED -> sentences.add(texts.say("outcomes.verdict.reduced"));
    }
    if (exploration.endless()) {
      sentences.add(texts.say("outcomes.verdict.endless"));
    }
    return String.join(" ", sentences);
  }

  private void addKinds(List<String> sentences) {
    int before = sentences.size();
    add(sentences, "outcomes.lost-update.", this::loses);
    add(sentences, "outcomes.deadlock.", is(Outcome.Kind.DEADLOCK));
    add(sentences, "outcomes.waits-forever.", is(Outcome.Kind.WAITS_FOREVER));
    add(sentences, "outcomes.failed-assertion.", Outcome::failedAssertion);
    add(
        sentences,
        "outcomes.error.",
        outcome -> outcome.kind() == Outcome.Kind.ERROR && !outcome.failedAssertion());
    if (sentences.size() == before) {
      sentences.add(extent());
    }
  }

  private String extent() {
    long ways = exploration.outcomes().stream().map(Verdict::group).distinct().count();
    if (!exploration.complete()) {
      return texts.say("outcomes.verdict.so-far", ways);
    }
    BigInteger all = exploration.interleavings();
    return all == null
        ? texts.say("outcomes.verdict.in-all", ways)
        : texts.say("outcomes.verdict.counted", all, ways);
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

  private void add(List<String> sentences, String key, Predicate<Outcome> which) {
    List<ReachableOutcome> such =
        exploration.outcomes().stream().filter(each -> which.test(each.outcome())).toList();
    if (such.isEmpty()) {
      return;
    }
    BigInteger part = count(such);
    BigInteger all = count(exploration.outcomes());
    if (part == null || all == null || !exploration.complete()) {
      sentences.add(texts.say(key + "some"));
    } else if (part.equals(all)) {
      sentences.add(texts.say(key + "all", all));
    } else {
      sentences.add(texts.say(key + "part", part, all));
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

  /// What was switched off, in words: `with locks off`.
  String conditions() {
    Toggles toggles = explored.subject().run().toggles();
    String key = toggles.sleepFactor() == 0 ? "outcomes.sleepless." : "outcomes.conditions.";
    if (!toggles.locks()) {
      return texts.say(key + "locks-off");
    }
    return toggles.locksOff().isEmpty()
        ? texts.say(key + "locks-on")
        : texts.say(key + "without", texts.list(List.copyOf(toggles.locksOff())));
  }
}
