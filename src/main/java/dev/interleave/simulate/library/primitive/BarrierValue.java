package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonCall;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.WaitingOperation;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.WholeNumber;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Resource;
import java.util.List;

/// A meeting point of a fixed number of actors: `threading.Barrier`.
public final class BarrierValue extends Primitive {

  /// `threading.BrokenBarrierError`.
  public static final ExceptionClass BROKEN =
      ExceptionClass.RUNTIME_ERROR.below("BrokenBarrierError");

  /// `threading.Barrier`.
  public static final PythonClass CLASS =
      PythonClass.named("Barrier")
          .constructor(BarrierValue::create, "parties", "action=", "timeout=")
          .method("wait", call -> self(call).arrive(call), "timeout=")
          .method("abort", call -> self(call).breaking(false))
          .method("reset", call -> self(call).breaking(true))
          .property("parties", (_, barrier) -> ((BarrierValue) barrier).parties)
          .property(
              "n_waiting",
              (_, barrier) -> Operation.of(Reach.READS, _ -> ((BarrierValue) barrier).arrived))
          .property(
              "broken",
              (_, barrier) -> Operation.of(Reach.READS, _ -> ((BarrierValue) barrier).broken))
          .build();

  private final long parties;
  private final Object action;
  private final long limitNanos;
  private Meeting meeting = new Meeting();
  private long arrived;
  private boolean broken;

  /// Those who meet at one time.
  private static final class Meeting {
    boolean open;
    boolean broken;
    @NotState int endedBy = Actor.NOBODY;
  }

  private BarrierValue(Run run, int resource, long parties, Object action, long limitNanos) {
    super(CLASS, run, resource);
    this.parties = parties;
    this.action = action;
    this.limitNanos = limitNanos;
  }

  private static BarrierValue self(Call call) {
    return (BarrierValue) call.receiver();
  }

  private static BarrierValue create(Call call) {
    long parties = WholeNumber.exact(call.value(0));
    if (parties < 1) {
      throw PythonError.value("parties must be > 0");
    }
    int resource =
        resource(
            call.actor(), Resource.Kind.BARRIER, call.nameOr("barrier"), false, Datum.of(parties));
    return new BarrierValue(
        call.run(), resource, parties, call.value(1, None.NONE), TimeLimit.of(call, 2));
  }

  private Object arrive(Call call) {
    long limit = call.has(0) ? TimeLimit.of(call, 0) : limitNanos;
    return Operation.closing(actor -> arrived(actor, limit));
  }

  private Object arrived(RunningActor actor, long limit) {
    if (broken) {
      throw brokenError();
    }
    long place = arrived++;
    record(nanos -> new Event.BarrierReached(nanos, actor.id(), resource()));
    if (arrived < parties) {
      return new Pass(meeting, place, limit);
    }
    if (action == None.NONE) {
      return opened(actor, place);
    }
    return new PythonCall(action, List.of(), _ -> opened(actor, place));
  }

  private Object opened(RunningActor actor, long place) {
    record(nanos -> new Event.BarrierOpened(nanos, actor.id(), resource()));
    meeting.open = true;
    end(actor);
    return place;
  }

  private void end(RunningActor actor) {
    meeting.endedBy = actor.id();
    meeting = new Meeting();
    arrived = 0;
  }

  private Operation breaking(boolean reset) {
    return Operation.closing(
        actor -> {
          breakUp(actor);
          broken = !reset;
          return None.NONE;
        });
  }

  private void breakUp(RunningActor actor) {
    meeting.broken = true;
    if (arrived > 0) {
      record(nanos -> new Event.BarrierOpened(nanos, actor.id(), resource()));
    }
    end(actor);
  }

  private static PythonError brokenError() {
    return new PythonError(new ExceptionValue(BROKEN, List.of()));
  }

  private final class Pass extends WaitingOperation {

    private final Meeting mine;
    private final long place;

    Pass(Meeting mine, long place, long limitNanos) {
      super(limitNanos);
      this.mine = mine;
      this.place = place;
    }

    @Override
    protected boolean isOpen(RunningActor actor) {
      return mine.open || mine.broken;
    }

    @Override
    protected Object proceed(RunningActor actor) {
      if (mine.broken) {
        throw brokenError();
      }
      return place;
    }

    @Override
    protected Object giveUp(RunningActor actor) {
      breakUp(actor);
      broken = true;
      throw brokenError();
    }

    @Override
    protected Obstacle closedBy() {
      return asObstacle(Purpose.PASS_BARRIER);
    }

    @Override
    public String reason(RunningActor actor) {
      long missing = parties - arrived;
      return "waits at the barrier %s for %d more".formatted(name(), missing);
    }

    @Override
    public String missing() {
      return "come";
    }

    @Override
    public int madeWayBy() {
      return mine.endedBy;
    }
  }
}
