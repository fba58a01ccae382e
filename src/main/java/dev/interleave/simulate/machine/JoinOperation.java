package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.None;
import dev.interleave.trace.Obstacle;
import org.jspecify.annotations.Nullable;

/// The step that waits for another actor to end.
public final class JoinOperation extends WaitingOperation {

  private final RunningActor target;

  /// @param target who is waited for
  /// @param limitNanos how long at most, in nanoseconds, or [#NO_LIMIT]
  public JoinOperation(RunningActor target, long limitNanos) {
    super(limitNanos);
    this.target = target;
  }

  /// Who is waited for.
  RunningActor target() {
    return target;
  }

  @Override
  protected boolean isOpen(RunningActor actor) {
    return target.isOver();
  }

  @Override
  protected long openSinceNanos() {
    return target.readyNanos();
  }

  @Override
  protected Object proceed(RunningActor actor) {
    actor.foundOpen(closedBy());
    return None.NONE;
  }

  @Override
  protected Object giveUp(RunningActor actor) {
    return None.NONE;
  }

  @Override
  protected Obstacle closedBy() {
    return new Obstacle.AtActor(target.id());
  }

  @Override
  public String reason(RunningActor actor) {
    return "waits for " + target.name() + " to end";
  }

  @Override
  public @Nullable RunningActor waitsFor() {
    return target;
  }

  @Override
  public int madeWayBy() {
    return target.id();
  }

  @Override
  public Reach reach() {
    return Reach.READS;
  }

  @Override
  public boolean commutes(RunningActor actor) {
    return !isLimited();
  }

  @Override
  public boolean closesWays() {
    return false;
  }
}
