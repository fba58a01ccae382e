package dev.interleave.explore.walk;

import java.time.Duration;
import java.util.List;

/// How far a walk is.
///
/// @param search what is gone through
/// @param states how many states were found
/// @param transitions how many visible steps from one state to another were taken
/// @param frontier how many states were found but not walked from yet
/// @param time how long it has taken
/// @param endings what was found so far; counts are those of the part that was walked
public record WalkProgress(
    Search search,
    long states,
    long transitions,
    long frontier,
    Duration time,
    List<Ending> endings) {

  public WalkProgress {
    endings = List.copyOf(endings);
  }

  /// The same with more endings.
  WalkProgress alsoWith(List<Ending> more) {
    return new WalkProgress(
        search, states, transitions, frontier, time, Ending.joined(endings, more));
  }
}
