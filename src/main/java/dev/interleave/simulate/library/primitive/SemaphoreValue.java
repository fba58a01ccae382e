package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.ContextManager;
import dev.interleave.simulate.machine.Fork;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.WaitingOperation;
import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Truth;
import dev.interleave.simulate.value.WholeNumber;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Resource;

/// A counter of permits: `threading.Semaphore` and `BoundedSemaphore`.
public final class SemaphoreValue extends Primitive implements ContextManager {

  /// `threading.Semaphore`.
  public static final PythonClass CLASS =
      PythonClass.named("Semaphore")
          .constructor(call -> create(call, Long.MAX_VALUE), "value=")
          .method("acquire", call -> self(call).acquire(call), "blocking=", "timeout=")
          .method("release", call -> self(call).release(call), "n=")
          .build();

  /// `threading.BoundedSemaphore`.
  public static final PythonClass BOUNDED_CLASS =
      PythonClass.named("BoundedSemaphore")
          .below(CLASS)
          .constructor(call -> create(call, permits(call)), "value=")
          .build();

  private final long most;
  private long permits;
  @NotState private int givenBy = Actor.NOBODY;

  private SemaphoreValue(PythonClass type, Run run, int resource, long permits, long most) {
    super(type, run, resource);
    this.permits = permits;
    this.most = most;
  }

  private static SemaphoreValue self(Call call) {
    return (SemaphoreValue) call.receiver();
  }

  private static long permits(Call call) {
    return WholeNumber.exact(call.value(0, 1L));
  }

  private static SemaphoreValue create(Call call, long most) {
    long permits = permits(call);
    if (permits < 0) {
      throw PythonError.value("semaphore initial value must be >= 0");
    }
    PythonClass type = most == Long.MAX_VALUE ? CLASS : BOUNDED_CLASS;
    int resource =
        resource(
            call.actor(),
            Resource.Kind.SEMAPHORE,
            call.nameOr("semaphore"),
            false,
            Datum.of(permits));
    return new SemaphoreValue(type, call.run(), resource, permits, most);
  }

  private Object acquire(Call call) {
    boolean waits = Truth.of(call.value(0, true));
    if (!waits && call.has(1)) {
      throw PythonError.value("can't specify timeout for non-blocking acquire");
    }
    return new Acquire(waits ? TimeLimit.of(call, 1) : 0);
  }

  private Object release(Call call) {
    long count = WholeNumber.exact(call.value(0, 1L));
    if (count < 1) {
      throw PythonError.value("n must be one or more");
    }
    return Operation.of(actor -> give(actor, count));
  }

  private Object give(RunningActor actor, long count) {
    if (count > most - permits) {
      throw PythonError.value("Semaphore released too many times");
    }
    permits += count;
    givenBy = actor.id();
    if (run().recorder() != null) {
      for (long given = 0; given < count; given++) {
        record(nanos -> new Event.PermitGiven(nanos, actor.id(), resource()));
      }
    }
    return None.NONE;
  }

  @Override
  public Object enter(RunningActor actor) {
    return new Acquire(WaitingOperation.NO_LIMIT);
  }

  @Override
  public Object exit(RunningActor actor) {
    return Operation.of(by -> give(by, 1));
  }

  @Override
  public Object copiedBy(Copier copier) {
    if (!(copier instanceof Fork fork)) {
      return this;
    }
    int copied = run().resources().addCopy(resource(), fork.process(), () -> null);
    fork.copied(resource(), copied, Datum.of(permits));
    return new SemaphoreValue(pythonClass(), run(), copied, permits, most);
  }

  private final class Acquire extends WaitingOperation {

    Acquire(long limitNanos) {
      super(limitNanos);
    }

    @Override
    protected boolean isOpen(RunningActor actor) {
      return permits > 0;
    }

    @Override
    protected Object proceed(RunningActor actor) {
      permits--;
      record(nanos -> new Event.PermitTaken(nanos, actor.id(), resource()));
      return true;
    }

    @Override
    protected Object giveUp(RunningActor actor) {
      return false;
    }

    @Override
    protected Obstacle closedBy() {
      return asObstacle(Purpose.TAKE_PERMIT);
    }

    @Override
    public String reason(RunningActor actor) {
      return "waits for a permit of " + name();
    }

    @Override
    public String missing() {
      return "give one";
    }

    @Override
    public int madeWayBy() {
      return givenBy;
    }
  }
}
