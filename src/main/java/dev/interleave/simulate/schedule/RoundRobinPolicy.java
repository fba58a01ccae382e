package dev.interleave.simulate.schedule;

/// Participants take turns. Whoever can begin earliest is next; of several, the one that has waited
/// longest. Under an interpreter lock a turn lasts until its holder cannot go on, or until the
/// switch interval passes while another thread waits, as in CPython (`sys.setswitchinterval`).
public final class RoundRobinPolicy implements Policy {

  /// How long a thread keeps the interpreter lock while another waits.
  static final long SWITCH_INTERVAL_NANOS = 5_000_000;

  private static final long BEFORE_ALL = -1;

  private final boolean interpreterLocks;

  /// A policy for a run.
  ///
  /// @param interpreterLocks whether each process has an interpreter lock
  public RoundRobinPolicy(boolean interpreterLocks) {
    this.interpreterLocks = interpreterLocks;
  }

  @Override
  public boolean keeps(Participant last) {
    InterpreterLock lock = last.interpreterLock();
    return interpreterLocks
        && lock.isHeldBy(last)
        && lock.busyUntilNanos < lock.turnBeganNanos + SWITCH_INTERVAL_NANOS;
  }

  @Override
  public int choose(Candidates candidates) {
    int best = 0;
    for (int index = 1; index < candidates.size(); index++) {
      long later = candidates.start(index) - candidates.start(best);
      if (later < 0 || (later == 0 && since(candidates, index) < since(candidates, best))) {
        best = index;
      }
    }
    return best;
  }

  /// Since when a candidate has waited for its turn. The holder of an interpreter lock counts as
  /// waiting a switch interval when its turn is over.
  private long since(Candidates candidates, int index) {
    Participant participant = candidates.get(index);
    InterpreterLock lock = participant.interpreterLock();
    if (!interpreterLocks || !lock.isHeldBy(participant)) {
      return participant.readyNanos();
    }
    long start = candidates.start(index);
    return start < lock.turnBeganNanos + SWITCH_INTERVAL_NANOS
        ? BEFORE_ALL
        : start - SWITCH_INTERVAL_NANOS;
  }
}
