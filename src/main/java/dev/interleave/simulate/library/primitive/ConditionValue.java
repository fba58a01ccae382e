package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.ContextManager;
import dev.interleave.simulate.machine.Fork;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonCall;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.machine.Recorder;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.WaitingOperation;
import dev.interleave.simulate.schedule.Participant;
import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Truth;
import dev.interleave.simulate.value.TypeName;
import dev.interleave.simulate.value.WholeNumber;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition that actors wait on and notify: `threading.Condition`.
public final class ConditionValue extends Primitive implements ContextManager {

  /// `threading.Condition`.
  public static final PythonClass CLASS =
      PythonClass.named("Condition")
          .constructor(ConditionValue::create, "lock=")
          .method("acquire", call -> self(call).lock.acquire(call), "blocking=", "timeout=")
          .method("release", call -> self(call).lock.release())
          .method("wait", call -> self(call).await(call.actor(), TimeLimit.of(call, 0)), "timeout=")
          .method("wait_for", call -> self(call).waitFor(call), "predicate", "timeout=")
          .method(
              "notify", call -> self(call).notify(call, WholeNumber.exact(call.value(0, 1L))), "n=")
          .method("notify_all", call -> self(call).notify(call, Long.MAX_VALUE))
          .build();

  private final LockValue lock;
  private final List<Waiter> waiters = new ArrayList<>();

  private static final class Waiter {

    final RunningActor actor;
    final int times;
    boolean notified;
    @NotState int notifiedBy = Actor.NOBODY;

    Waiter(RunningActor actor, int times) {
      this.actor = actor;
      this.times = times;
    }

    void beNotified(int by) {
      notified = true;
      notifiedBy = by;
    }
  }

  private ConditionValue(Run run, int resource, LockValue lock) {
    super(CLASS, run, resource);
    this.lock = lock;
  }

  private static ConditionValue self(Call call) {
    return (ConditionValue) call.receiver();
  }

  private static ConditionValue create(Call call) {
    String name = call.nameOr("condition");
    int resource = resource(call.actor(), Resource.Kind.CONDITION, name, false, Datum.nothing());
    return new ConditionValue(call.run(), resource, lock(call, name));
  }

  private static LockValue lock(Call call, String name) {
    if (!call.has(0)) {
      return LockValue.create(LockValue.Sort.REENTRANT, call.actor(), name + "'s lock");
    }
    if (call.value(0) instanceof LockValue given) {
      return given;
    }
    throw PythonError.of(
        ExceptionClass.ATTRIBUTE_ERROR,
        "'" + TypeName.of(call.value(0)) + "' object has no attribute 'acquire'");
  }

  private void checkOwned(RunningActor actor, String what) {
    if (!lock.isOwnedBy(actor)) {
      throw PythonError.of(ExceptionClass.RUNTIME_ERROR, "cannot " + what + " on un-acquired lock");
    }
  }

  private Operation await(RunningActor caller, long limitNanos) {
    checkOwned(caller, "wait");
    LockValue held = lock;
    return Operation.closing(
        lock.reach(),
        actor -> {
          record(nanos -> new Event.ConditionWaitBegan(nanos, actor.id(), resource()));
          var waiter = new Waiter(actor, held.letGoWholly(actor));
          waiters.add(waiter);
          return new WakeUp(waiter, held, limitNanos);
        });
  }

  private Object waitFor(Call call) {
    long limit = TimeLimit.of(call, 1);
    RunningActor actor = call.actor();
    long deadline =
        limit == WaitingOperation.NO_LIMIT ? Participant.NEVER : call.run().nanos() + limit;
    return waitFor(actor, call.value(0), deadline);
  }

  private Object waitFor(RunningActor actor, Object predicate, long deadline) {
    return new PythonCall(
        predicate,
        List.of(),
        result -> {
          long now = run().nanos();
          if (Truth.of(result) || now >= deadline) {
            return result;
          }
          long left = deadline == Participant.NEVER ? WaitingOperation.NO_LIMIT : deadline - now;
          return await(actor, left)
              .then(
                  notified ->
                      Truth.of(notified)
                          ? waitFor(actor, predicate, deadline)
                          : new PythonCall(predicate, List.of(), last -> last));
        });
  }

  private Object notify(Call call, long most) {
    checkOwned(call.actor(), "notify");
    return Operation.closing(
        actor -> {
          var woken = new ArrayList<Integer>();
          for (Waiter waiter : waiters) {
            if (woken.size() < most && !waiter.notified) {
              waiter.beNotified(actor.id());
              woken.add(waiter.actor.id());
            }
          }
          record(nanos -> new Event.ConditionNotified(nanos, actor.id(), resource(), woken));
          return None.NONE;
        });
  }

  @Override
  public Object enter(RunningActor actor) {
    return lock.acquire();
  }

  @Override
  public Object exit(RunningActor actor) {
    return lock.release();
  }

  @Override
  public Object copiedBy(Copier copier) {
    if (!(copier instanceof Fork fork)) {
      return this;
    }
    int copied = run().resources().addCopy(resource(), fork.process(), () -> null);
    fork.copied(resource(), copied, Datum.nothing());
    return new ConditionValue(run(), copied, (LockValue) copier.copy(lock));
  }

  /// Goes on when it was notified or the time is over, and the lock can be taken again.
  private final class WakeUp extends Operation {

    @NotState private final Waiter waiter;
    private final LockValue held;
    private final long limitNanos;

    WakeUp(Waiter waiter, LockValue held, long limitNanos) {
      this.waiter = waiter;
      this.held = held;
      this.limitNanos = limitNanos;
    }

    @Override
    public long opensNanos(RunningActor actor) {
      if (!held.isOpenFor(actor)) {
        return Participant.NEVER;
      }
      if (waiter.notified) {
        return 0;
      }
      return limitNanos == WaitingOperation.NO_LIMIT
          ? Participant.NEVER
          : actor.readyNanos() + limitNanos;
    }

    @Override
    public Reach reach() {
      return held.reach();
    }

    @Override
    public boolean isLimited() {
      return limitNanos != WaitingOperation.NO_LIMIT;
    }

    @Override
    public Object perform(RunningActor actor) {
      waiters.remove(waiter);
      for (int time = 0; time < waiter.times; time++) {
        held.take(actor);
      }
      return waiter.notified;
    }

    @Override
    public @Nullable Obstacle obstacle(RunningActor actor) {
      if (!waiter.notified) {
        return asObstacle(Purpose.BE_NOTIFIED);
      }
      return lock.isOpenFor(actor) ? null : lock.obstacle();
    }

    @Override
    public String reason(RunningActor actor) {
      return waiter.notified
          ? lock.reason(actor)
          : "waits to be notified by the condition " + name();
    }

    @Override
    public String missing() {
      return waiter.notified ? "" : "notify it";
    }

    @Override
    public @Nullable RunningActor waitsFor() {
      return waiter.notified ? lock.holder() : null;
    }

    @Override
    public int madeWayBy() {
      return lock.holder() == null ? lock.releasedBy() : waiter.notifiedBy;
    }

    @Override
    public void announce(Recorder recorder, RunningActor actor) {
      if (waiter.notified) {
        lock.announce(recorder, actor);
      }
    }

    @Override
    public boolean closesWays() {
      return true;
    }
  }
}
