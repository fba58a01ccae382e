package dev.interleave.simulate.schedule;

/// An actor as the scheduler sees it.
public abstract class Participant {

  /// The time of what will not happen as things stand.
  public static final long NEVER = Long.MAX_VALUE;

  private final int id;
  private final InterpreterLock interpreterLock;
  long readyNanos;

  /// A participant that was not started.
  ///
  /// @param id id of the actor
  /// @param interpreterLock the lock of its process
  protected Participant(int id, InterpreterLock interpreterLock) {
    this.id = id;
    this.interpreterLock = interpreterLock;
  }

  /// Id of the actor.
  public final int id() {
    return id;
  }

  /// The lock of its process.
  public final InterpreterLock interpreterLock() {
    return interpreterLock;
  }

  /// From when on it can go on by itself: when its last step or its sleep ends. Since then it has
  /// waited, if it could not go on.
  public final long readyNanos() {
    return readyNanos;
  }

  /// It can go on from a time on.
  ///
  /// @param nanos nanoseconds since the run began
  public final void becomeReady(long nanos) {
    readyNanos = nanos;
  }

  /// From when on nothing stands in the way of its next step: 0 if nothing does, [#NEVER] if
  /// something does and only another actor can change it.
  public abstract long opensNanos();
}
