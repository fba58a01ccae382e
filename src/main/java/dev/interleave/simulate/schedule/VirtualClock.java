package dev.interleave.simulate.schedule;

/// The time of a run. It follows from the schedule: a step begins when its actor is ready, the
/// interpreter lock of its process is free, a core is free, and the step before it has begun.
public final class VirtualClock {

  private static final int MOST_CORES = 1_024;

  private final boolean interpreterLocks;
  private final long[] coresBusyUntil;
  private int freestCore;
  private long now;

  /// A clock at the beginning of a run.
  ///
  /// @param cores how many steps can take place at the same instant
  /// @param interpreterLocks whether each process has an interpreter lock
  public VirtualClock(int cores, boolean interpreterLocks) {
    this.coresBusyUntil = new long[Math.min(cores, MOST_CORES)];
    this.interpreterLocks = interpreterLocks;
  }

  /// When the last step began, in nanoseconds since the run began.
  public long now() {
    return now;
  }

  /// Whether each process has an interpreter lock.
  public boolean hasInterpreterLocks() {
    return interpreterLocks;
  }

  /// When a participant could take its next step, in nanoseconds since the run began.
  ///
  /// @param opensNanos from when on nothing stands in its way
  public long startOf(Participant participant, long opensNanos) {
    long start = Math.max(Math.max(participant.readyNanos, opensNanos), now + 1);
    if (interpreterLocks) {
      start = Math.max(start, participant.interpreterLock().busyUntilNanos);
    }
    return Math.max(start, coresBusyUntil[freestCore]);
  }

  /// A participant begins a step.
  ///
  /// @param nanos when, in nanoseconds since the run began
  public void begin(Participant participant, long nanos) {
    now = nanos;
    InterpreterLock lock = participant.interpreterLock();
    if (!lock.isHeldBy(participant)) {
      lock.holder = participant;
      lock.turnBeganNanos = nanos;
    }
  }

  /// The step that was begun last keeps its participant busy.
  ///
  /// @param durationNanos how long
  public void occupy(Participant participant, long durationNanos) {
    long end = now + durationNanos;
    participant.interpreterLock().busyUntilNanos = end;
    coresBusyUntil[freestCore] = end;
    if (coresBusyUntil.length > 1) {
      freestCore = freest();
    }
  }

  private int freest() {
    int freest = 0;
    for (int core = 1; core < coresBusyUntil.length; core++) {
      if (coresBusyUntil[core] < coresBusyUntil[freest]) {
        freest = core;
      }
    }
    return freest;
  }
}
