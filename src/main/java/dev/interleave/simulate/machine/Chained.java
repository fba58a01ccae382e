package dev.interleave.simulate.machine;

import dev.interleave.trace.Obstacle;
import org.jspecify.annotations.Nullable;

/// A step of a built-in that was called by a built-in, which then goes on with the result.
final class Chained extends Operation {

  private final Operation step;
  private final PythonCall.Continuation then;

  Chained(Operation step, PythonCall.Continuation then) {
    this.step = step;
    this.then = then;
  }

  @Override
  public long opensNanos(RunningActor actor) {
    return step.opensNanos(actor);
  }

  @Override
  public Object perform(RunningActor actor) {
    Object result = step.perform(actor);
    return result instanceof Operation next ? new Chained(next, then) : then.resume(result);
  }

  @Override
  public @Nullable Obstacle obstacle(RunningActor actor) {
    return step.obstacle(actor);
  }

  @Override
  public String reason(RunningActor actor) {
    return step.reason(actor);
  }

  @Override
  public String missing() {
    return step.missing();
  }

  @Override
  public @Nullable RunningActor waitsFor() {
    return step.waitsFor();
  }

  @Override
  public int madeWayBy() {
    return step.madeWayBy();
  }

  @Override
  public void announce(Recorder recorder, RunningActor actor) {
    step.announce(recorder, actor);
  }

  @Override
  public Reach reach() {
    return step.reach();
  }

  @Override
  public boolean commutes(RunningActor actor) {
    return step.commutes(actor);
  }

  @Override
  public boolean isLimited() {
    return step.isLimited();
  }

  @Override
  public boolean closesWays() {
    return step.closesWays();
  }
}
