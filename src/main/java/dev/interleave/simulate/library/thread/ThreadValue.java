package dev.interleave.simulate.library.thread;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.library.primitive.TimeLimit;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.JoinOperation;
import dev.interleave.simulate.machine.LibraryObject;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.Place;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.Target;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.Truth;
import org.jspecify.annotations.Nullable;

/// `threading.Thread`.
final class ThreadValue implements LibraryObject {

  static final PythonClass CLASS =
      PythonClass.named("Thread")
          .constructor(
              ThreadValue::create, "group=", "target=", "name=", "args=", "kwargs=", "daemon=")
          .method("start", call -> self(call).start())
          .method("run", call -> Target.run(self(call).target))
          .method("join", call -> self(call).join(call), "timeout=")
          .method(
              "is_alive",
              call -> Operation.of(Reach.READS, by -> self(call).actor.isSeenAliveBy(by)))
          .method("getName", call -> self(call).name)
          .method("setName", call -> self(call).rename(call.value(0)), "name")
          .method("isDaemon", call -> self(call).isDaemon())
          .method("setDaemon", call -> self(call).setDaemon(call.value(0)), "daemonic")
          .property(
              "name",
              (_, thread) -> ((ThreadValue) thread).name,
              (_, thread, value) -> ((ThreadValue) thread).rename(value))
          .property(
              "daemon",
              (_, thread) -> ((ThreadValue) thread).isDaemon(),
              (_, thread, value) -> ((ThreadValue) thread).setDaemon(value))
          .property("ident", (_, thread) -> ((ThreadValue) thread).ident())
          .property("native_id", (_, thread) -> ((ThreadValue) thread).ident())
          .build();

  private static final long FIRST_IDENT = 140_000_000_000_000L;
  private static final long IDENT_DISTANCE = 8_392_704;

  private final RunningActor actor;
  private final @Nullable Target target;
  private String name;

  private ThreadValue(RunningActor actor, String name, @Nullable Target target) {
    this.actor = actor;
    this.name = name;
    this.target = target;
  }

  private static ThreadValue self(Call call) {
    return (ThreadValue) call.receiver();
  }

  private static Object create(Call call) {
    if (call.has(0)) {
      throw PythonError.of(ExceptionClass.ASSERTION_ERROR, "group argument must be None for now");
    }
    Target target = call.has(1) ? Target.of(call, 1, 3, 4) : null;
    String given = call.has(2) ? Representation.text(call.value(2)) : null;
    String name = given == null ? ownName(call, target) : given;
    boolean daemon = call.has(5) ? Truth.of(call.value(5)) : call.actor().isDaemon();
    RunningActor thread =
        call.run().newThread(call.actor(), given, call.assignedTo(), name, daemon);
    var value = new ThreadValue(thread, name, target);
    thread.setHandle(value);
    return value;
  }

  private static String ownName(Call call, @Nullable Target target) {
    String own = "Thread-" + call.actor().memory().count("Thread");
    return target == null || target.name().isEmpty() ? own : own + " (" + target.name() + ")";
  }

  /// The thread that an actor is, as its program sees it.
  static ThreadValue of(RunningActor actor) {
    if (actor.handle() instanceof ThreadValue thread) {
      return thread;
    }
    var thread = new ThreadValue(actor, "MainThread", null);
    if (actor.handle() == null) {
      actor.setHandle(thread);
    }
    return thread;
  }

  private Object start() {
    return Operation.commuting(
        Reach.OPERANDS,
        by -> {
          if (actor.state() != RunningActor.State.NEW) {
            throw PythonError.of(ExceptionClass.RUNTIME_ERROR, "threads can only be started once");
          }
          by.run().startThread(actor, by, target == null ? Target.NOTHING : target);
          return None.NONE;
        });
  }

  private boolean isDaemon() {
    actor.run().lookAt(Place.status(actor.id()));
    return actor.isDaemon();
  }

  private Object join(Call call) {
    if (actor.parent() != call.actor()) {
      actor.run().lookAt(Place.status(actor.id()));
    }
    if (actor.state() == RunningActor.State.NEW) {
      actor.run().lookAtLifeOf(actor);
      throw PythonError.of(ExceptionClass.RUNTIME_ERROR, "cannot join thread before it is started");
    }
    if (actor == call.actor()) {
      throw PythonError.of(ExceptionClass.RUNTIME_ERROR, "cannot join current thread");
    }
    return new JoinOperation(actor, TimeLimit.of(call, 0));
  }

  private Object rename(Object next) {
    name = Representation.text(next);
    actor.run().actors().rename(actor, name);
    return None.NONE;
  }

  private Object setDaemon(Object value) {
    actor.run().lookAt(Place.status(actor.id()));
    if (actor.state() != RunningActor.State.NEW) {
      throw PythonError.of(
          ExceptionClass.RUNTIME_ERROR, "cannot set daemon status of active thread");
    }
    actor.setDaemon(Truth.of(value));
    return None.NONE;
  }

  private Object ident() {
    actor.run().lookAtLifeOf(actor);
    return actor.state() == RunningActor.State.NEW
        ? None.NONE
        : (Object) (FIRST_IDENT + actor.id() * IDENT_DISTANCE);
  }

  @Override
  public PythonClass pythonClass() {
    return CLASS;
  }

  @Override
  public String representation() {
    actor.run().actors().tellApart();
    actor.run().lookAtLifeOf(actor);
    String state =
        switch (actor.state()) {
          case NEW -> "initial";
          case STARTED, LEAVING -> "started";
          case ENDED, KILLED -> "stopped";
        };
    return "<Thread(" + name + ", " + state + (actor.isDaemon() ? " daemon" : "") + ")>";
  }
}
