package dev.interleave.explore.walk;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Says when a walk has to stop although there is more, and why. Asked by one thread.
final class Watch {

  private final WalkSettings settings;
  private final BooleanSupplier cancelled;
  private final long begun = System.nanoTime();
  private String reason = "";

  Watch(WalkSettings settings, BooleanSupplier cancelled) {
    this.settings = settings;
    this.cancelled = cancelled;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /// Why it has to stop, in one sentence, or empty.
  String reason() {
    return reason;
  }

  /// Whether it is out of time or not wanted any more.
  boolean isOver() {
    if (reason.isEmpty()) {
      if (cancelled.getAsBoolean()) {
        reason = "The exploration was cancelled.";
      } else if (elapsed().compareTo(settings.timeLimit()) >= 0) {
        reason =
            "The exploration stopped at its time limit of "
                + settings.timeLimit().toMillis() / 1000.0
                + " s.";
      }
    }
    return !reason.isEmpty();
  }

  /// Whether there are too many states, or they take too much memory, or it is over anyway.
  boolean isOver(long states, long bytes) {
    if (!isOver()) {
      if (states >= settings.maxStates()) {
        reason =
            "The exploration stopped at its limit of %,d states.".formatted(settings.maxStates());
      } else if (bytes >= settings.maxMemoryBytes()) {
        outOfMemory();
      }
    }
    return !reason.isEmpty();
  }

  /// There is no more memory.
  void outOfMemory() {
    reason =
        "The exploration stopped at its limit of %,d MiB of memory."
            .formatted(Math.max(1, settings.maxMemoryBytes() >> 20));
  }
}
