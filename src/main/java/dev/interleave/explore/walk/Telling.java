package dev.interleave.explore.walk;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells somebody how far a walk is, ten times a second at the most. To be used by one thread.
final class Telling {

  static final long EVERY_NANOS = 100_000_000;

  private final Consumer<WalkProgress> listener;
  private long told = System.nanoTime();

  Telling(Consumer<WalkProgress> listener) {
    this.listener = listener;
  }

  /// Tells how far it is, unless that was told a moment ago.
  void tell(Supplier<WalkProgress> progress) {
    long now = System.nanoTime();
    if (now - told > EVERY_NANOS) {
      told = now;
      listener.accept(progress.get());
    }
  }
}
