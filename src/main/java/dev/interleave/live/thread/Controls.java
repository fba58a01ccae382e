package dev.interleave.live.thread;

import dev.interleave.trace.Toggles;
import java.time.Duration;

/// What can be changed about a run of threads while it goes on. The threads look at it in each
/// round.
public final class Controls {

  /// However much a sleep is stretched: far from where adding nanoseconds overflows.
  private static final long LONGEST_NANOS = Duration.ofDays(1).toNanos();

  private volatile Toggles toggles;
  private volatile boolean goesOn = true;

  /// @param toggles what is switched off at the beginning
  public Controls(Toggles toggles) {
    this.toggles = toggles;
  }

  /// Whether the run goes on: not once it was stopped, and for a daemon not once all others ended.
  public boolean goesOn() {
    return goesOn;
  }

  /// Whether a lock is switched on.
  public boolean isLockOn(String name) {
    return toggles.isLockOn(name);
  }

  /// How long a sleep really takes, in nanoseconds; 0 for none.
  public long sleepNanos(Duration length) {
    return Math.min(LONGEST_NANOS, (long) (length.toNanos() * toggles.sleepFactor()));
  }

  void switchTo(Toggles other) {
    toggles = other;
  }

  void end() {
    goesOn = false;
  }
}
