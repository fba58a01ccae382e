package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.ContextManager;
import dev.interleave.simulate.machine.Fork;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Recorder;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.WaitingOperation;
import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Truth;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// A lock. While it is switched off, acquire and release pass through; whoever really holds it
/// really releases it even then.
public final class LockValue implements ContextManager {

  private final PythonClass type;
  private final Sort sort;
  private final Run run;
  private final int resource;
  private final List<RunningActor> passing = new ArrayList<>();
  private final Operation acquire = new Acquire(WaitingOperation.NO_LIMIT);
  private final Operation release = new Release();
  private @Nullable RunningActor holder;
  private int depth;
  private int releasedBy = Actor.NOBODY;

  /// The sorts of lock.
  public enum Sort {
    /// `threading.Lock`.
    PLAIN,
    /// `threading.RLock`: its holder can acquire it again.
    REENTRANT,
    /// `multiprocessing.Lock`: shared by processes.
    BETWEEN_PROCESSES
  }

  private LockValue(PythonClass type, Sort sort, Run run, int resource) {
    this.type = type;
    this.sort = sort;
    this.run = run;
    this.resource = resource;
  }

  /// A new lock.
  ///
  /// @param name what the program calls it
  public static LockValue create(PythonClass type, Sort sort, RunningActor by, String name) {
    int process =
        sort == Sort.BETWEEN_PROCESSES ? Resource.BETWEEN_PROCESSES : by.memory().process();
    int resource =
        by.run().createResource(by, Resource.Kind.LOCK, name, process, Datum.nothing(), () -> null);
    return new LockValue(type, sort, by.run(), resource);
  }

  /// `acquire(blocking, timeout)`.
  ///
  /// @param blocking place of the parameter that says whether to wait
  /// @param timeout place of the parameter that says how long to wait
  Object acquire(Call call, int blocking, int timeout) {
    Object seconds = call.value(timeout, None.NONE);
    boolean waits = Truth.of(call.value(blocking, true));
    boolean limited = seconds != None.NONE && !seconds.equals(-1L) && !seconds.equals(-1.0);
    if (!waits && limited && sort != Sort.BETWEEN_PROCESSES) {
      throw PythonError.value("can't specify a timeout for a non-blocking call");
    }
    if (!waits) {
      return new Acquire(0);
    }
    if (!limited) {
      return acquire;
    }
    long nanos = TimeLimit.nanos(seconds);
    if (nanos < 0 && sort != Sort.BETWEEN_PROCESSES) {
      throw PythonError.value("timeout value must be a non-negative number");
    }
    return new Acquire(Math.max(0, nanos));
  }

  /// The step that acquires it, however long that takes.
  public Operation acquire() {
    return acquire;
  }

  /// The step that releases it.
  public Operation release() {
    return release;
  }

  /// Whether somebody holds it, or passes through while it is off.
  boolean isLocked() {
    return holder != null || !passing.isEmpty();
  }

  /// Whether an actor holds it, or passes through while it is off.
  boolean isOwnedBy(RunningActor actor) {
    return sort == Sort.REENTRANT ? holder == actor || passing.contains(actor) : isLocked();
  }

  /// Id of its resource.
  int resource() {
    return resource;
  }

  /// Whether an actor could take it now.
  boolean isOpenFor(RunningActor actor) {
    return holder == null || (sort == Sort.REENTRANT && holder == actor) || !isOn();
  }

  private boolean isOn() {
    return run.isLockOn(resource);
  }

  /// The actor takes it, which must be possible.
  void take(RunningActor actor) {
    boolean again = sort == Sort.REENTRANT && holder == actor;
    if (isOn() || again) {
      holder = actor;
      depth++;
      record(nanos -> new Event.LockAcquired(nanos, actor.id(), resource));
    } else {
      passing.add(actor);
      record(nanos -> new Event.LockBypassed(nanos, actor.id(), resource, true));
    }
  }

  /// The actor lets it go once.
  ///
  /// @throws PythonError if it does not hold it
  void letGo(RunningActor actor) {
    boolean anybody = sort != Sort.REENTRANT && isOn();
    if (passing.remove(actor)) {
      record(nanos -> new Event.LockBypassed(nanos, actor.id(), resource, false));
    } else if (holder != null && (holder == actor || anybody)) {
      depth--;
      if (depth == 0) {
        holder = null;
        releasedBy = actor.id();
      }
      record(nanos -> new Event.LockReleased(nanos, actor.id(), resource));
    } else if (isOn()) {
      throw notHeld();
    } else {
      record(nanos -> new Event.LockBypassed(nanos, actor.id(), resource, false));
    }
  }

  private void record(LongFunction<Event> event) {
    Recorder recorder = run.recorder();
    if (recorder != null) {
      recorder.add(event.apply(recorder.nanos()));
    }
  }

  private PythonError notHeld() {
    return switch (sort) {
      case PLAIN -> PythonError.of(ExceptionClass.RUNTIME_ERROR, "release unlocked lock");
      case REENTRANT ->
          PythonError.of(ExceptionClass.RUNTIME_ERROR, "cannot release un-acquired lock");
      case BETWEEN_PROCESSES -> PythonError.value("semaphore or lock released too many times");
    };
  }

  /// Lets it go as often as an actor holds it, for a condition.
  ///
  /// @return how often that was
  int letGoWholly(RunningActor actor) {
    int times = 0;
    while (isOwnedBy(actor) && (times == 0 || sort == Sort.REENTRANT)) {
      letGo(actor);
      times++;
    }
    return times;
  }

  /// Records that an actor asks for it.
  void announce(Recorder recorder, RunningActor actor) {
    if (isOn()) {
      recorder.add(new Event.LockRequested(recorder.nanos(), actor.id(), resource));
    }
  }

  Obstacle obstacle() {
    return new Obstacle.AtResource(resource, Purpose.HOLD_LOCK);
  }

  String reason(RunningActor actor) {
    RunningActor by = holder;
    String which =
        by == null
            ? ""
            : by == actor
                ? ", which it holds itself"
                : by.isOver()
                    ? ", which " + by.name() + " still holds although it is over"
                    : ", which " + by.name() + " holds";
    return "waits for " + run.resources().name(resource) + which;
  }

  @Nullable RunningActor holder() {
    return holder;
  }

  int releasedBy() {
    return releasedBy;
  }

  @Override
  public Object enter(RunningActor actor) {
    return acquire;
  }

  @Override
  public Object exit(RunningActor actor) {
    return release;
  }

  @Override
  public PythonClass pythonClass() {
    return type;
  }

  @Override
  public String representation() {
    return "<" + type.name() + " " + run.resources().name(resource) + ">";
  }

  @Override
  public Object copiedBy(Copier copier) {
    if (sort == Sort.BETWEEN_PROCESSES || !(copier instanceof Fork fork)) {
      return this;
    }
    int copied = run.resources().addCopy(resource, fork.process(), () -> null);
    var copy = new LockValue(type, sort, run, copied);
    copy.holder = holder == null ? null : fork.counterpart(holder);
    copy.depth = depth;
    passing.forEach(actor -> copy.passing.add(fork.counterpart(actor)));
    fork.copied(resource, copied, Datum.nothing());
    return copy;
  }

  private final class Acquire extends WaitingOperation {

    Acquire(long limitNanos) {
      super(limitNanos);
    }

    @Override
    protected boolean isOpen(RunningActor actor) {
      return isOpenFor(actor);
    }

    @Override
    protected Object proceed(RunningActor actor) {
      take(actor);
      return true;
    }

    @Override
    protected Object giveUp(RunningActor actor) {
      return false;
    }

    @Override
    protected Obstacle closedBy() {
      return LockValue.this.obstacle();
    }

    @Override
    public String reason(RunningActor actor) {
      return LockValue.this.reason(actor);
    }

    @Override
    public @Nullable RunningActor waitsFor() {
      return holder;
    }

    @Override
    public int madeWayBy() {
      return releasedBy;
    }

    @Override
    public void announce(Recorder recorder, RunningActor actor) {
      LockValue.this.announce(recorder, actor);
    }
  }

  private final class Release extends Operation {

    @Override
    public Object perform(RunningActor actor) {
      letGo(actor);
      return None.NONE;
    }
  }
}
