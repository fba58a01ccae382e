package dev.interleave.odds;

import dev.interleave.text.Texts;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// What exploring every interleaving says of bad outcomes, whatever the length of sleeps.
///
/// @param complete whether everything was walked
/// @param possible whether a bad outcome was found
/// @param bad how many interleavings end badly, or `null` if they were not counted
/// @param all how many interleavings there are, or `null` if they were not counted
public record Possibility(
    boolean complete, boolean possible, @Nullable BigInteger bad, @Nullable BigInteger all) {

  /// The share of interleavings that end badly, 0 to 1, or -1 if they were not all counted.
  public double share() {
    return !complete || bad == null || all == null || all.signum() == 0
        ? -1
        : bad.doubleValue() / all.doubleValue();
  }

  /// Itself in a sentence.
  public String inWords(Texts texts) {
    return say(texts, "odds.possibility.");
  }

  /// Itself in a sentence that says first that it is about the locks on.
  String withLocksInWords(Texts texts) {
    return say(texts, "odds.locked.");
  }

  private String say(Texts texts, String key) {
    if (!possible) {
      return texts.say(key + (complete ? "none" : "none-found"));
    }
    return complete && bad != null && all != null
        ? texts.say(key + "counted", bad, all)
        : texts.say(key + "found");
  }
}
