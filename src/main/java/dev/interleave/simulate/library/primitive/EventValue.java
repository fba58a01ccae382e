package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.Fork;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.WaitingOperation;
import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.None;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Resource;

/// A flag that actors wait for: `threading.Event`.
public final class EventValue extends Primitive {

  /// `threading.Event`.
  public static final PythonClass CLASS =
      PythonClass.named("Event")
          .constructor(EventValue::create)
          .method("set", call -> self(call).change(true))
          .method("clear", call -> self(call).change(false))
          .method("is_set", call -> Operation.of(Reach.READS, actor -> self(call).look(actor)))
          .method("wait", call -> self(call).new Wait(TimeLimit.of(call, 0)), "timeout=")
          .build();

  private boolean isSet;
  @NotState private int setBy = Actor.NOBODY;

  private EventValue(Run run, int resource) {
    super(CLASS, run, resource);
  }

  private static EventValue self(Call call) {
    return (EventValue) call.receiver();
  }

  private static EventValue create(Call call) {
    int resource =
        resource(call.actor(), Resource.Kind.EVENT, call.nameOr("event"), false, Datum.nothing());
    return new EventValue(call.run(), resource);
  }

  private boolean look(RunningActor actor) {
    if (isSet) {
      actor.foundOpen(asObstacle(Purpose.SEE_EVENT_SET));
    }
    return isSet;
  }

  private Operation change(boolean next) {
    return Operation.closing(
        Reach.SETS,
        actor -> {
          isSet = next;
          if (next) {
            setBy = actor.id();
          }
          record(nanos -> new Event.FlagChanged(nanos, actor.id(), resource(), next));
          return None.NONE;
        });
  }

  @Override
  public Object copiedBy(Copier copier) {
    if (!(copier instanceof Fork fork)) {
      return this;
    }
    int copied = run().resources().addCopy(resource(), fork.process(), () -> null);
    fork.copied(resource(), copied, Datum.nothing());
    var copy = new EventValue(run(), copied);
    copy.isSet = isSet;
    return copy;
  }

  private final class Wait extends WaitingOperation {

    Wait(long limitNanos) {
      super(limitNanos);
    }

    @Override
    protected boolean isOpen(RunningActor actor) {
      return isSet;
    }

    @Override
    protected Object proceed(RunningActor actor) {
      actor.foundOpen(closedBy());
      return true;
    }

    @Override
    protected Object giveUp(RunningActor actor) {
      return false;
    }

    @Override
    protected Obstacle closedBy() {
      return asObstacle(Purpose.SEE_EVENT_SET);
    }

    @Override
    public String reason(RunningActor actor) {
      return "waits for the event " + name() + " to be set";
    }

    @Override
    public String missing() {
      return "set it";
    }

    @Override
    public int madeWayBy() {
      return setBy;
    }

    @Override
    public Reach reach() {
      return Reach.READS;
    }

    @Override
    public boolean closesWays() {
      return false;
    }
  }
}
