package dev.interleave.simulate.machine;

import dev.interleave.simulate.schedule.Participant;
import dev.interleave.trace.Obstacle;
import org.jspecify.annotations.Nullable;

/// A step that may have to wait, perhaps not longer than a time limit.
public abstract class WaitingOperation extends Operation {

  /// Stands for no time limit.
  public static final long NO_LIMIT = -1;

  private final long limitNanos;

  /// @param limitNanos how long it waits at most, in nanoseconds, or [#NO_LIMIT]
  protected WaitingOperation(long limitNanos) {
    this.limitNanos = limitNanos;
  }

  @Override
  public final boolean isLimited() {
    return limitNanos != NO_LIMIT;
  }

  /// Whether the way is open.
  protected abstract boolean isOpen(RunningActor actor);

  /// What closes the way.
  protected abstract Obstacle closedBy();

  /// Since when the way is open, if it is, in nanoseconds since the run began.
  protected long openSinceNanos() {
    return 0;
  }

  /// Carries it out.
  protected abstract Object proceed(RunningActor actor);

  /// The time limit ran out.
  protected abstract Object giveUp(RunningActor actor);

  @Override
  public final long opensNanos(RunningActor actor) {
    if (isOpen(actor)) {
      return openSinceNanos();
    }
    return limitNanos == NO_LIMIT ? Participant.NEVER : actor.readyNanos() + limitNanos;
  }

  @Override
  public final Object perform(RunningActor actor) {
    return isOpen(actor) ? proceed(actor) : giveUp(actor);
  }

  @Override
  public final @Nullable Obstacle obstacle(RunningActor actor) {
    return limitNanos == 0 || isOpen(actor) ? null : closedBy();
  }

  @Override
  public boolean closesWays() {
    return true;
  }
}
