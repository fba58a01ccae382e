package dev.interleave.explore.walk;

import java.time.Duration;

/// How a space is walked.
///
/// @param order in which order states are walked; a symmetric walk and a reduced search have their
///   own
/// @param threads how many threads walk breadth first, at least 1
/// @param reduction whether the endings are looked for by a reduced search where walking all states
///   does not end within the limits; a quarter of the time is kept for that
/// @param symmetry whether of states that are alike only one is gone on from
/// @param maxStates after how many states it stops although there is more
/// @param maxMemoryBytes at how much memory it stops although there is more
/// @param timeLimit after how long it stops although there is more
public record WalkSettings(
    Order order,
    int threads,
    boolean reduction,
    boolean symmetry,
    long maxStates,
    long maxMemoryBytes,
    Duration timeLimit) {

  public WalkSettings {
    if (threads < 1 || maxStates < 1 || maxMemoryBytes < 1 || timeLimit.isNegative()) {
      throw new IllegalArgumentException("A walk cannot stop before it begins");
    }
  }
}
