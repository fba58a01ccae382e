package dev.interleave.explore;

import java.time.Duration;

/// How far an exploration is.
///
/// @param states how many states were found
/// @param frontier how many of them were found but not walked from yet
/// @param time how long it has taken
/// @param soFar what it would be if it stopped here
public record Progress(long states, long frontier, Duration time, Exploration soFar) {

  /// How many states are found in a second.
  public double statesPerSecond() {
    return time.isZero() ? 0 : states / (time.toNanos() / 1e9);
  }
}
