package dev.interleave.odds;

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

  /// Itself in a few words.
  public String inWords() {
    if (!possible) {
      return complete
          ? "Every interleaving was explored: none ends badly."
          : "Not every interleaving was explored; none of those ended badly.";
    }
    if (complete && bad != null && all != null) {
      return "Possible whatever the sleep: %,d of %,d interleavings end badly.".formatted(bad, all);
    }
    return "Possible whatever the sleep: an interleaving that ends badly was found.";
  }
}
