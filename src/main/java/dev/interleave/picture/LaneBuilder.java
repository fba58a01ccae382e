package dev.interleave.picture;

import java.util.Arrays;

/// Gathers what one actor did, in order of time.
final class LaneBuilder {

  /// Steps of several cores at one instant are kept apart by a nanosecond each; a pause as short as
  /// that is none.
  private static final long NO_PAUSE_NANOS = 64;

  private final Pace pace;
  private long[] starts = new long[16];
  private byte[] states = new byte[16];
  private int[] causes = new int[16];
  private long[] accesses = new long[16];
  private boolean[] writes = new boolean[16];
  private int stretches;
  private int accessCount;
  private long stretchNanos;
  private long busyUntilNanos;

  LaneBuilder(Pace pace) {
    this.pace = pace;
  }

  void start(long nanos, int event) {
    begin(LaneState.READY, nanos, event);
  }

  void step(long nanos, long durationNanos, int event) {
    boolean goesOn = isIn(LaneState.RUNNING) && nanos - busyUntilNanos <= NO_PAUSE_NANOS;
    if (!goesOn) {
      settle(nanos);
      begin(LaneState.RUNNING, nanos, event);
    }
    busyUntilNanos = nanos + durationNanos;
  }

  void block(long nanos, int event) {
    settle(nanos);
    begin(LaneState.WAITING, nanos, event);
  }

  /// The one that is waited for is dead; or no longer, where somebody took over.
  void abandon(boolean dead, long nanos, int event) {
    LaneState before = dead ? LaneState.WAITING : LaneState.ABANDONED;
    if (isIn(before)) {
      begin(dead ? LaneState.ABANDONED : LaneState.WAITING, nanos, event);
    }
  }

  void sleep(long nanos, int event) {
    settle(nanos);
    begin(LaneState.SLEEPING, nanos, event);
  }

  /// Nothing stands in its way any more; if a step said so, it is running already.
  void becomeReady(long nanos, int event) {
    if (isIn(LaneState.WAITING) || isIn(LaneState.ABANDONED) || isIn(LaneState.SLEEPING)) {
      begin(LaneState.READY, nanos, event);
    }
  }

  void end(long nanos, int event) {
    settle(nanos);
    boolean busy = isIn(LaneState.RUNNING) && busyUntilNanos > nanos;
    begin(LaneState.OVER, busy ? busyUntilNanos : nanos, event);
  }

  /// Ended from outside: whatever it was busy with stops at once.
  void kill(long nanos, int event) {
    settle(nanos);
    begin(LaneState.KILLED, nanos, event);
  }

  void access(long nanos, boolean write) {
    if (accessCount == accesses.length) {
      accesses = Arrays.copyOf(accesses, accessCount * 2);
      writes = Arrays.copyOf(writes, accessCount * 2);
    }
    accesses[accessCount] = pace.positionOf(nanos).toNanos();
    writes[accessCount++] = write;
  }

  Lane build(long endNanos, long end) {
    settle(endNanos);
    return new Lane(
        Arrays.copyOf(starts, stretches),
        Arrays.copyOf(states, stretches),
        Arrays.copyOf(causes, stretches),
        Arrays.copyOf(accesses, accessCount),
        Arrays.copyOf(writes, accessCount),
        end);
  }

  private boolean isIn(LaneState state) {
    return stretches > 0 && states[stretches - 1] == state.ordinal();
  }

  private void settle(long nanos) {
    if (isIn(LaneState.RUNNING) && busyUntilNanos < nanos) {
      begin(LaneState.READY, busyUntilNanos, causes[stretches - 1]);
    }
  }

  private void begin(LaneState state, long nanos, int event) {
    if (stretches > 0 && stretchNanos == nanos) {
      stretches--;
    }
    if (stretches == starts.length) {
      starts = Arrays.copyOf(starts, stretches * 2);
      states = Arrays.copyOf(states, stretches * 2);
      causes = Arrays.copyOf(causes, stretches * 2);
    }
    starts[stretches] = pace.positionOf(nanos).toNanos();
    states[stretches] = (byte) state.ordinal();
    causes[stretches++] = event;
    stretchNanos = nanos;
  }
}
