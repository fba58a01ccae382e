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

  /// A step that nothing stands in the way of.
  ///
  /// @param action carries it out; gives the value, or a further effect
  public static Operation of(Function<RunningActor, Object> action) {
    return new Free(action, false);
  }

  /// A step that nothing stands in the way of, but that may close the way of others or start them.
  ///
  /// @param action carries it out; gives the value, or a further effect
  public static Operation closing(Function<RunningActor, Object> action) {
    return new Free(action, true);
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

  /// Whether carrying it out can close the way of others.
  public boolean closesWays() {
    return false;
  }

  private static final class Free extends Operation {

    private final Function<RunningActor, Object> action;
    private final boolean closing;

    Free(Function<RunningActor, Object> action, boolean closing) {
      this.action = action;
      this.closing = closing;
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
