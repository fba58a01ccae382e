package dev.interleave.claims.measure;

import java.time.Duration;

/// How long a measure waits for what should happen at once.
final class Patience {

  static final Duration OF_A_MEASURE = Duration.ofSeconds(5);

  private Patience() {}
}
