package dev.interleave.explore;

import java.time.Duration;

/// Where an exploration stops although there is more.
///
/// @param states after so many states
/// @param memoryBytes when states take so much memory
/// @param time after so long
public record Limits(long states, long memoryBytes, Duration time) {

  /// What is usual: 50 million states, half of the memory that Java may use, ten minutes.
  public static final Limits USUAL =
      new Limits(50_000_000, Runtime.getRuntime().maxMemory() / 2, Duration.ofMinutes(10));

  public Limits {
    if (states < 1 || memoryBytes < 1 || time.isNegative()) {
      throw new IllegalArgumentException("An exploration cannot stop before it begins");
    }
  }
}
