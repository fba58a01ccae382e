package dev.interleave.simulate.schedule;

import org.jspecify.annotations.Nullable;

/// The global interpreter lock of one process: under it one thread at a time runs.
public final class InterpreterLock {

  long busyUntilNanos;
  long turnBeganNanos;
  @Nullable Participant holder;

  /// The holder lets go, so that whoever waits longest is next.
  public void release() {
    holder = null;
  }

  @SuppressWarnings("ReferenceEquality") // Participants are what they are.
  boolean isHeldBy(Participant participant) {
    return holder == participant;
  }

  /// When the last step under the lock ends, in nanoseconds since the run began.
  public long busyUntilNanos() {
    return busyUntilNanos;
  }
}
