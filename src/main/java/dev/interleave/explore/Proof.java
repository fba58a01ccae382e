package dev.interleave.explore;

import dev.interleave.text.Texts;
import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Says in one sentence what a complete exploration proves where all interleavings end alike: `All
/// 2 interleavings end with x = 2.`
public final class Proof {

  private Proof() {}

  /// The sentence, or nothing if something was left out or there are ends that differ in more than
  /// what was printed.
  ///
  /// @param texts the language of the sentence
  public static Optional<String> of(Exploration exploration, Texts texts) {
    BigInteger count = exploration.interleavings();
    boolean one = count == null || count.equals(BigInteger.ONE);
    List<String> ends =
        exploration.outcomes().stream()
            .map(reachable -> end(reachable.outcome(), one ? 1 : 2, texts))
            .distinct()
            .toList();
    if (!exploration.complete() || ends.size() != 1) {
      return Optional.empty();
    }
    boolean prints = exploration.outcomes().size() > 1;
    return Optional.of(
        texts.say(
            prints ? "explore.proof.prints-differ" : "explore.proof",
            subject(exploration, texts),
            ends.getFirst()));
  }

  private static String subject(Exploration exploration, Texts texts) {
    BigInteger count = exploration.interleavings();
    if (count == null) {
      return exploration.endless()
          ? texts.say("explore.proof.every-ending")
          : texts.say("explore.proof.every");
    }
    return count.equals(BigInteger.ONE)
        ? texts.say("explore.proof.only")
        : texts.say("explore.proof.all", count);
  }

  /// What one interleaving does, or several do.
  private static String end(Outcome outcome, int number, Texts texts) {
    String values = Outcome.inWords(outcome.values());
    String how = values.isEmpty() ? "bare" : "with";
    return switch (outcome.kind()) {
      case FINISHED -> texts.say("explore.proof.finishes." + how, number, values);
      case DEADLOCK -> texts.say("explore.proof.deadlocks." + how, number, values);
      case WAITS_FOREVER -> texts.say("explore.proof.waits." + how, number, values);
      case ERROR -> texts.say("explore.proof.fails." + how, number, values, outcome.explanation());
      case STEP_LIMIT, STOPPED -> texts.say("explore.proof.stops." + how, number, values);
    };
  }
}
