package dev.interleave.simulate.library.process;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.library.primitive.TimeLimit;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.JoinOperation;
import dev.interleave.simulate.machine.LibraryObject;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.RunningActor.State;
import dev.interleave.simulate.machine.Target;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.Truth;
import org.jspecify.annotations.Nullable;

/// `multiprocessing.Process`.
final class ProcessValue implements LibraryObject {

  private static final long TERMINATED = -15;
  private static final long KILLED = -9;
  private static final long FIRST_PID = 4_000;

  static final PythonClass CLASS =
      PythonClass.named("Process")
          .constructor(
              ProcessValue::create, "group=", "target=", "name=", "args=", "kwargs=", "daemon=")
          .method("start", call -> self(call).start())
          .method("run", call -> Target.run(self(call).target))
          .method("join", call -> self(call).join(call), "timeout=")
          .method("terminate", call -> self(call).end(TERMINATED))
          .method("kill", call -> self(call).end(KILLED))
          .method("close", _ -> None.NONE)
          .method(
              "is_alive",
              call -> Operation.of(Reach.READS, by -> self(call).actor.isSeenAliveBy(by)))
          .property(
              "exitcode",
              (_, process) -> Operation.of(Reach.READS, by -> self(process).exitCodeSeenBy(by)))
          .property("pid", (_, process) -> self(process).pid())
          .property("ident", (_, process) -> self(process).pid())
          .property(
              "name",
              (_, process) -> self(process).name,
              (_, process, value) -> self(process).rename(value))
          .property(
              "daemon",
              (_, process) -> self(process).actor.isDaemon(),
              (_, process, value) -> self(process).setDaemon(value))
          .build();

  private final RunningActor actor;
  private final @Nullable Target target;
  private String name;
  private long signal = TERMINATED;

  private ProcessValue(RunningActor actor, String name, @Nullable Target target) {
    this.actor = actor;
    this.name = name;
    this.target = target;
  }

  private static ProcessValue self(Call call) {
    return self(call.receiver());
  }

  private static ProcessValue self(Object process) {
    return (ProcessValue) process;
  }

  private static Object create(Call call) {
    if (call.has(0)) {
      throw PythonError.of(ExceptionClass.ASSERTION_ERROR, "group argument must be None for now");
    }
    Target target = call.has(1) ? Target.of(call, 1, 3, 4) : null;
    String given = call.has(2) ? Representation.text(call.value(2)) : null;
    String name = given == null ? ownName(call) : given;
    boolean daemon = call.has(5) && Truth.of(call.value(5));
    RunningActor process =
        call.run().newProcess(call.actor(), given, call.assignedTo(), name, daemon);
    var value = new ProcessValue(process, name, target);
    process.setProcessHandle(value);
    return value;
  }

  private static String ownName(Call call) {
    RunningActor first = owner(call.actor());
    String prefix = first.id() == 0 ? "Process" : of(first).name;
    String separator = first.id() == 0 ? "-" : ":";
    return prefix + separator + call.actor().memory().count("Process");
  }

  /// Number of the process that an actor works in.
  static long pid(RunningActor actor) {
    return FIRST_PID + actor.memory().process();
  }

  /// The process that an actor works in, as its program sees it.
  static ProcessValue of(RunningActor actor) {
    RunningActor owner = owner(actor);
    if (owner.processHandle() instanceof ProcessValue process) {
      return process;
    }
    var process = new ProcessValue(owner, "MainProcess", null);
    owner.setProcessHandle(process);
    return process;
  }

  private static RunningActor owner(RunningActor actor) {
    return actor.run().actors().get(actor.memory().process());
  }

  private Object start() {
    return new Start(this);
  }

  private Object started(RunningActor by) {
    if (actor.state() != State.NEW) {
      throw PythonError.of(ExceptionClass.ASSERTION_ERROR, "cannot start a process twice");
    }
    if (owner(by).isDaemon()) {
      throw PythonError.of(
          ExceptionClass.ASSERTION_ERROR, "daemonic processes are not allowed to have children");
    }
    by.run().startProcess(actor, by, target == null ? Target.NOTHING : target);
    return None.NONE;
  }

  private Object join(Call call) {
    if (actor.state() == State.NEW) {
      throw PythonError.of(ExceptionClass.ASSERTION_ERROR, "can only join a started process");
    }
    RunningActor parent = actor.parent();
    if (parent == null || parent.memory() != call.actor().memory()) {
      throw PythonError.of(ExceptionClass.ASSERTION_ERROR, "can only join a child process");
    }
    return new JoinOperation(actor, TimeLimit.of(call, 0));
  }

  private Object end(long with) {
    return Operation.closing(
        Reach.EVERYTHING,
        by -> {
          if (actor.state() == State.NEW) {
            throw PythonError.of(
                ExceptionClass.ATTRIBUTE_ERROR,
                "'NoneType' object has no attribute '"
                    + (with == KILLED ? "kill" : "terminate")
                    + "'");
          }
          signal = with;
          by.run().kill(actor, by);
          return None.NONE;
        });
  }

  private Object exitCodeSeenBy(RunningActor by) {
    actor.isSeenAliveBy(by);
    return exitCode();
  }

  private Object exitCode() {
    return switch (actor.state()) {
      case NEW, STARTED, LEAVING -> None.NONE;
      case KILLED -> signal;
      case ENDED -> actor.failure() == null ? (Object) 0L : exitCode(actor.failure());
    };
  }

  private static Object exitCode(ExceptionValue exception) {
    boolean asked = exception.type().isWithin(ExceptionClass.SYSTEM_EXIT);
    if (asked && exception.arguments().isEmpty()) {
      return 0L;
    }
    return asked && exception.arguments().getFirst() instanceof Long code ? code : 1L;
  }

  private Object pid() {
    return actor.state() == State.NEW ? None.NONE : (Object) pid(actor);
  }

  private Object rename(Object next) {
    name = Representation.text(next);
    actor.run().actors().rename(actor, name);
    return None.NONE;
  }

  private Object setDaemon(Object value) {
    if (actor.state() != State.NEW) {
      throw PythonError.of(ExceptionClass.ASSERTION_ERROR, "process has already started");
    }
    actor.setDaemon(Truth.of(value));
    return None.NONE;
  }

  @Override
  public PythonClass pythonClass() {
    return CLASS;
  }

  @Override
  public String representation() {
    actor.run().lookAtLifeOf(actor);
    String state =
        switch (actor.state()) {
          case NEW -> "initial";
          case STARTED, LEAVING -> "started";
          case ENDED, KILLED -> "stopped";
        };
    return "<Process name='%s' %s%s>".formatted(name, state, actor.isDaemon() ? " daemon" : "");
  }

  /// The step that starts it. It copies all the memory of whoever starts it, so it is a choice
  /// where other threads could change that meanwhile.
  private static final class Start extends Operation {

    private final ProcessValue process;

    Start(ProcessValue process) {
      this.process = process;
    }

    @Override
    public Object perform(RunningActor actor) {
      return process.started(actor);
    }

    @Override
    public Reach reach() {
      return Reach.EVERYTHING;
    }

    @Override
    public boolean commutes(RunningActor actor) {
      return actor.memory().actors().size() == 1;
    }

    @Override
    public boolean closesWays() {
      return true;
    }
  }
}
