package dev.interleave.explore;

import dev.interleave.explore.walk.Search;
import dev.interleave.trace.RunSettings;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an exploration found.
///
/// @param program name of the program
/// @param run what its runs are made with; policy and seed do not matter
/// @param settings how it was explored
/// @param stop why not everything was walked, in one sentence, or empty if everything was
/// @param endless whether some interleavings never end, so that they cannot be counted
/// @param search what was gone through: states and transitions are those of this search
/// @param states how many states were found
/// @param transitions how many steps from one state to another were taken
/// @param time how long it took
/// @param outcomes every distinct outcome that was found: the most interleavings first where they
///   are counted, then the most likely, then as found
public record Exploration(
    String program,
    RunSettings run,
    ExploreSettings settings,
    String stop,
    boolean endless,
    Search search,
    long states,
    long transitions,
    Duration time,
    List<ReachableOutcome> outcomes) {

  public Exploration {
    outcomes = List.copyOf(outcomes);
  }

  /// Whether every reachable state was walked, so that there is no other outcome.
  public boolean complete() {
    return stop.isEmpty();
  }

  /// Whether threads were to be taken for one another, but could be told apart.
  public boolean tellsThreadsApart() {
    return settings.symmetry() && search == Search.WHOLE;
  }

  /// How many interleavings there are in all, or `null` if they are not counted.
  public @Nullable BigInteger interleavings() {
    BigInteger sum = BigInteger.ZERO;
    for (ReachableOutcome outcome : outcomes) {
      if (outcome.interleavings() == null) {
        return null;
      }
      sum = sum.add(outcome.interleavings());
    }
    return sum;
  }
}
