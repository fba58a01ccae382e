package dev.interleave.live.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Orders of two writes that were assumed because the opposite led nowhere. A guess that leads
/// nowhere either is given up for good.
final class Guesses {

  private record Guess(int first, int second) {}

  private final Map<Integer, Set<Integer>> made = new HashMap<>();
  private final Set<Guess> everMade = new HashSet<>();

  /// Whether an order was never assumed before.
  boolean isNew(int first, int second) {
    return !everMade.contains(new Guess(first, second));
  }

  /// Assumes that one version came to be before another.
  void make(int first, int second) {
    everMade.add(new Guess(first, second));
    made.computeIfAbsent(second, _ -> new HashSet<>()).add(first);
  }

  /// Gives an assumption up.
  void giveUp(int first, int second) {
    before(second).remove(first);
  }

  /// Lets every order that is not assumed now be assumed anew.
  void forgetFailures() {
    everMade.removeIf(guess -> !isMade(guess.first, guess.second));
  }

  /// Whether an order is assumed now.
  boolean isMade(int first, int second) {
    return before(second).contains(first);
  }

  /// The versions that are assumed to be before another.
  Set<Integer> before(int version) {
    return made.isEmpty() ? Set.of() : made.getOrDefault(version, Set.of());
  }
}
