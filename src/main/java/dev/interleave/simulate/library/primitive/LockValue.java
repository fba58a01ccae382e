package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.ContextManager;
import dev.interleave.simulate.machine.Fork;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.Place;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Recorder;
import dev.interleave.simulate.machine.Resources;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.WaitingOperation;
import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.None;
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
import org.jspecify.annotations.Nullable;

/// A lock. While it is switched off, acquire and release pass through; whoever really holds it
/// really releases it even then.
public final class LockValue extends Primitive implements ContextManager {

  private static final int NOT_ASKED_FOR = -1;

  private final Sort sort;
  @NotState private final List<RunningActor> passing = new ArrayList<>();
  @NotState private final Operation acquire = new Acquire(WaitingOperation.NO_LIMIT);
  @NotState private final Operation release = new Release();
  @NotState private final @Nullable Primitive memory;
  private @Nullable RunningActor holder;
  private int depth;
  @NotState private int releasedBy = Actor.NOBODY;

  /// The sorts of lock.
  public enum Sort {
    /// `threading.Lock`.
    PLAIN(false, false),
    /// `threading.RLock`: its holder can acquire it again.
    REENTRANT(true, false),
    /// `multiprocessing.Lock`.
    BETWEEN_PROCESSES(false, true),
    /// What `get_lock` of a shared value gives.
    REENTRANT_BETWEEN_PROCESSES(true, true);

    private final boolean reentrant;
    private final boolean shared;

    Sort(boolean reentrant, boolean shared) {
      this.reentrant = reentrant;
      this.shared = shared;
    }

    private PythonClass pythonClass() {
      return switch (this) {
        case PLAIN -> Locks.LOCK;
        case REENTRANT -> Locks.REENTRANT_LOCK;
        case BETWEEN_PROCESSES -> Locks.PROCESS_LOCK;
        case REENTRANT_BETWEEN_PROCESSES -> Locks.REENTRANT_PROCESS_LOCK;
      };
    }
  }

  private LockValue(Sort sort, Run run, int resource, @Nullable Primitive memory) {
    super(sort.pythonClass(), run, resource);
    this.sort = sort;
    this.memory = memory;
  }

  /// A new lock.
  ///
  /// @param name what the program calls it
  public static LockValue create(Sort sort, RunningActor by, String name) {
    int resource = resource(by, Resource.Kind.LOCK, name, sort.shared, Datum.nothing());
    return new LockValue(sort, by.run(), resource, null);
  }

  /// The lock that a number or an array in shared memory comes with. It is no resource before a
  /// program asks for it.
  public static LockValue of(Primitive memory) {
    return new LockValue(Sort.REENTRANT_BETWEEN_PROCESSES, memory.run(), NOT_ASKED_FOR, memory);
  }

  /// A program asks for it.
  public LockValue askedForBy(RunningActor actor) {
    if (memory != null && resource() == NOT_ASKED_FOR) {
      become(run().createLockOf(actor, memory.resource()));
    }
    return this;
  }

  @Override
  public Place place(Resources resources) {
    return memory == null ? super.place(resources) : memory.place(resources).lock();
  }

  /// The method `acquire`, whose first parameter says whether to wait, and the second how long.
  Object acquire(Call call) {
    Object seconds = call.value(1, None.NONE);
    boolean waits = Truth.of(call.value(0, true));
    boolean limited = seconds != None.NONE && !seconds.equals(-1L) && !seconds.equals(-1.0);
    if (!waits && limited && !sort.shared) {
      throw PythonError.value("can't specify a timeout for a non-blocking call");
    }
    if (waits && !limited) {
      return acquire;
    }
    long nanos = waits ? TimeLimit.nanos(seconds) : 0;
    if (nanos < 0 && !sort.shared) {
      throw PythonError.value("timeout value must be positive");
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

  /// What a step on it touches at most.
  Reach reach() {
    return isOn() ? Reach.OPERANDS : Reach.EVERYTHING;
  }

  /// What it touches at most to ask whether it is locked: who passes it while it is off is said
  /// where that actor stands.
  Reach reachOfQuestion() {
    return isOn() ? Reach.READS : Reach.EVERYTHING;
  }

  /// Whether it is switched off, so that others do not notice who passes.
  private boolean isPassedUnnoticed() {
    return !isOn() && holder == null && !run().observesLocks();
  }

  /// Whether somebody holds it, or passes through while it is off.
  boolean isLocked() {
    return holder != null || !passing.isEmpty();
  }

  /// Whether an actor holds it, or passes through while it is off; of a lock that is not reentrant,
  /// whether anybody does, as CPython has it.
  boolean isOwnedBy(RunningActor actor) {
    return sort.reentrant ? holder == actor || passing.contains(actor) : isLocked();
  }

  /// Whether an actor could take it now.
  boolean isOpenFor(RunningActor actor) {
    return holder == null || (sort.reentrant && holder == actor) || !isOn();
  }

  private boolean isOn() {
    return run().isLockOn(resource());
  }

  /// The actor takes it, which must be possible.
  void take(RunningActor actor) {
    boolean again = sort.reentrant && holder == actor;
    if (isOn() || again) {
      holder = actor;
      depth++;
      record(nanos -> new Event.LockAcquired(nanos, actor.id(), resource()));
    } else {
      passing.add(actor);
      actor.passInto(this);
      record(nanos -> new Event.LockBypassed(nanos, actor.id(), resource(), true));
    }
  }

  /// The actor lets it go once.
  ///
  /// @throws PythonError if it does not hold it
  void letGo(RunningActor actor) {
    boolean anybody = !sort.reentrant && isOn();
    if (passing.remove(actor)) {
      actor.passOutOf(this);
      record(nanos -> new Event.LockBypassed(nanos, actor.id(), resource(), false));
    } else if (holder != null && (holder == actor || anybody)) {
      depth--;
      if (depth == 0) {
        holder = null;
        releasedBy = actor.id();
      }
      record(nanos -> new Event.LockReleased(nanos, actor.id(), resource()));
    } else if (isOn()) {
      throw notHeld();
    } else {
      record(nanos -> new Event.LockBypassed(nanos, actor.id(), resource(), false));
    }
  }

  private PythonError notHeld() {
    return switch (sort) {
      case PLAIN -> PythonError.of(ExceptionClass.RUNTIME_ERROR, "release unlocked lock");
      case REENTRANT ->
          PythonError.of(ExceptionClass.RUNTIME_ERROR, "cannot release un-acquired lock");
      case BETWEEN_PROCESSES -> PythonError.value("semaphore or lock released too many times");
      case REENTRANT_BETWEEN_PROCESSES ->
          PythonError.of(
              ExceptionClass.ASSERTION_ERROR,
              "attempt to release recursive lock not owned by thread");
    };
  }

  /// Lets it go as often as an actor holds it, for a condition.
  ///
  /// @return how often that was
  int letGoWholly(RunningActor actor) {
    int times = 0;
    while (isOwnedBy(actor) && (times == 0 || sort.reentrant)) {
      letGo(actor);
      times++;
    }
    return times;
  }

  /// Records that an actor asks for it.
  void announce(Recorder recorder, RunningActor actor) {
    if (isOn()) {
      recorder.add(new Event.LockRequested(recorder.nanos(), actor.id(), resource()));
    }
  }

  /// It as an obstacle.
  Obstacle obstacle() {
    return asObstacle(Purpose.HOLD_LOCK);
  }

  /// Why an actor waits for it.
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
    return "waits for " + name() + which;
  }

  /// Who holds it, or `null`.
  @Nullable RunningActor holder() {
    return holder;
  }

  /// Id of the actor that released it last.
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
  public Object copiedBy(Copier copier) {
    if (sort.shared || !(copier instanceof Fork fork)) {
      return this;
    }
    int copied = run().resources().addCopy(resource(), fork.process(), () -> null);
    var copy = new LockValue(sort, run(), copied, null);
    copy.holder = holder == null ? null : fork.counterpart(holder);
    copy.depth = depth;
    for (RunningActor actor : passing) {
      copy.passing.add(fork.counterpart(actor));
      fork.counterpart(actor).passInto(copy);
    }
    fork.copied(resource(), copied, Datum.nothing());
    return copy;
  }

  private final class Release extends Operation {

    @Override
    public Object perform(RunningActor actor) {
      letGo(actor);
      return None.NONE;
    }

    @Override
    public Reach reach() {
      return isPassedUnnoticed() ? Reach.NOTHING : Reach.OPERANDS;
    }

    @Override
    public boolean commutes(RunningActor actor) {
      return isPassedUnnoticed();
    }
  }

  private final class Acquire extends WaitingOperation {

    Acquire(long limitNanos) {
      super(limitNanos);
    }

    @Override
    public Reach reach() {
      return isPassedUnnoticed() ? Reach.NOTHING : Reach.OPERANDS;
    }

    @Override
    public boolean commutes(RunningActor actor) {
      return isPassedUnnoticed();
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
}
