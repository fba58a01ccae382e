package dev.interleave.simulate.machine;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Obstacle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The step that an actor takes next.
public abstract non-sealed class Operation implements Effect {

  /// What [#perform] returns when there is no value to go on with.
  public static final NoValue NO_VALUE = NoValue.NO_VALUE;

  /// Stands for the absence of a value.
  public enum NoValue {
    /// The only one.
    NO_VALUE
  }

  /// A step that nothing stands in the way of. What its action captures are its operands.
  ///
  /// @param action carries it out; gives the value, or a further effect
  public static Operation of(Function<RunningActor, Object> action) {
    return new Free(action, false, Reach.OPERANDS, false);
  }

  /// As [#of(Function)].
  ///
  /// @param reach what the step touches
  public static Operation of(Reach reach, Function<RunningActor, Object> action) {
    return new Free(action, false, reach, false);
  }

  /// A step that commutes with all steps of others. Otherwise as [#closing(Function)].
  ///
  /// @param reach what the step touches
  public static Operation commuting(Reach reach, Function<RunningActor, Object> action) {
    return new Free(action, true, reach, true);
  }

  /// A step that nothing stands in the way of, but that may close the way of others or start them.
  ///
  /// @param action carries it out; gives the value, or a further effect
  public static Operation closing(Function<RunningActor, Object> action) {
    return new Free(action, true, Reach.OPERANDS, false);
  }

  /// As [#closing(Function)].
  ///
  /// @param reach what the step touches
  public static Operation closing(Reach reach, Function<RunningActor, Object> action) {
    return new Free(action, true, reach, false);
  }

  /// When nothing stands in the way: 0 for now, the end of a time limit, or
  /// [dev.interleave.simulate.schedule.Participant#NEVER].
  public long opensNanos(RunningActor actor) {
    return 0;
  }

  /// Carries the step out. Only called when nothing stands in the way.
  ///
  /// @return the value, or a further effect that follows
  public abstract Object perform(RunningActor actor);

  /// What stands in the way, if anything does.
  public @Nullable Obstacle obstacle(RunningActor actor) {
    return null;
  }

  /// Why the actor waits, to follow its name in a sentence: `waits for lock, which t1 holds`.
  public String reason(RunningActor actor) {
    return "waits";
  }

  /// What nobody is left to do if the actor waits for ever, to end a sentence: `put one`; empty if
  /// the reason says it all.
  public String missing() {
    return "";
  }

  /// This step, and then something with its result.
  ///
  /// @param continuation gives the value, or a further effect
  public final Operation then(PythonCall.Continuation continuation) {
    return new Chained(this, continuation);
  }

  /// The actor that has to go on before this one can, or `null` if it can be anybody.
  public @Nullable RunningActor waitsFor() {
    return null;
  }

  /// Id of the actor that made way last.
  public int madeWayBy() {
    return Actor.NOBODY;
  }

  /// Records that the actor asks for what it may have to wait for.
  public void announce(Recorder recorder, RunningActor actor) {}

  /// What it touches beside the actor that takes it.
  public Reach reach() {
    return Reach.OPERANDS;
  }

  /// Whether it makes no difference to others when it is taken, so that it is no choice of the
  /// scheduler.
  ///
  /// @param actor who takes it
  public boolean commutes(RunningActor actor) {
    return false;
  }

  /// Whether it waits no longer than a time limit.
  public boolean isLimited() {
    return false;
  }

  /// Whether carrying it out can close the way of others.
  public boolean closesWays() {
    return false;
  }

  private static final class Free extends Operation {

    private final Function<RunningActor, Object> action;
    private final boolean closing;
    private final Reach reach;
    private final boolean commuting;

    Free(Function<RunningActor, Object> action, boolean closing, Reach reach, boolean commuting) {
      this.action = action;
      this.closing = closing;
      this.reach = reach;
      this.commuting = commuting;
    }

    @Override
    public Reach reach() {
      return reach;
    }

    @Override
    public boolean commutes(RunningActor actor) {
      return commuting;
    }

    @Override
    public Object perform(RunningActor actor) {
      return action.apply(actor);
    }

    @Override
    public boolean closesWays() {
      return closing;
    }
  }
}
