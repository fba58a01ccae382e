package dev.interleave.explore;

import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says in one sentence what a complete exploration proves where all interleavings end alike: `All
/// 2 interleavings end with x = 2.`
public final class Proof {

  private Proof() {}

  /// The sentence, or nothing if something was left out or there are ends that differ in more than
  /// what was printed.
  public static Optional<String> of(Exploration exploration) {
    List<String> ends =
        exploration.outcomes().stream()
            .map(reachable -> end(reachable.outcome()))
            .distinct()
            .toList();
    if (!exploration.complete() || ends.size() != 1) {
      return Optional.empty();
    }
    BigInteger count = exploration.interleavings();
    String sentence = subject(exploration) + " " + verb(ends.getFirst(), count);
    boolean prints = exploration.outcomes().size() > 1;
    return Optional.of(sentence + (prints ? "; they differ only in what they print." : "."));
  }

  private static String subject(Exploration exploration) {
    BigInteger count = exploration.interleavings();
    if (count == null) {
      return exploration.endless()
          ? "Every interleaving that comes to an end"
          : "Every interleaving";
    }
    return count.equals(BigInteger.ONE)
        ? "The only interleaving"
        : String.format(Locale.ROOT, "All %,d interleavings", count);
  }

  /// The verb phrase for several, or for one.
  private static String verb(String end, @Nullable BigInteger count) {
    boolean one = count == null || count.equals(BigInteger.ONE);
    int space = end.indexOf(' ');
    return one ? end.substring(0, space) + "s" + end.substring(space) : end;
  }

  private static String end(Outcome outcome) {
    String values = Outcome.inWords(outcome.values());
    String with = values.isEmpty() ? "" : " with " + values;
    return switch (outcome.kind()) {
      case FINISHED -> values.isEmpty() ? "end well" : "end" + with;
      case DEADLOCK -> "end in a deadlock" + with;
      case WAITS_FOREVER -> "wait forever" + with;
      case ERROR -> "end with an error (" + outcome.explanation() + ")" + with;
      case STEP_LIMIT, STOPPED -> "end early" + with;
    };
  }
}
