package dev.interleave.simulate.machine;

import java.util.List;
import java.util.ArrayList;
import dev.interleave.simulate.schedule.Participant;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.SourceRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An actor of a run: what it is in the midst of, and the step it takes next.
public final class RunningActor extends Participant {

  private final Run run;
  private final Memory memory;
  private final Actor.Kind kind;

  @Nullable Frame frame;
  int depth;
  @Nullable Operation pending;
  ResultUse use = ResultUse.DROP;
  SourceRange range = SourceRange.NOWHERE;
  long wakesNanos;
  boolean announced;
  @Nullable Obstacle obstacle;
  @Nullable ExceptionValue failure;

  private final List<ResourceObject> passed = new ArrayList<>();
  private State state = State.NEW;
  private boolean daemon;
  private @Nullable Object handle;
  private @Nullable Object processHandle;
  private @Nullable RunningActor parent;

  /// How far an actor has come.
  public enum State {
    /// It was not started.
    NEW,
    /// It was started and can take steps.
    STARTED,
    /// It has nothing left to do, but waits for threads and processes that it started.
    LEAVING,
    /// It came to its end.
    ENDED,
    /// It was ended from outside.
    KILLED
  }

  RunningActor(Run run, int id, Actor.Kind kind, Memory memory, boolean daemon) {
    super(id, memory.interpreterLock());
    this.run = run;
    this.kind = kind;
    this.memory = memory;
    this.daemon = daemon;
  }

  /// The run it belongs to.
  public Run run() {
    return run;
  }

  /// The memory it works in.
  public Memory memory() {
    return memory;
  }

  /// What sort of actor it is.
  public Actor.Kind kind() {
    return kind;
  }

  /// What people call it.
  public String name() {
    return run.actors().name(id());
  }

  /// How far it has come.
  public State state() {
    return state;
  }

  void enter(State next) {
    state = next;
  }

  /// Records that it found the way open, if the run is recorded.
  ///
  /// @param obstacle what would have stood in its way
  public void foundOpen(Obstacle obstacle) {
    Recorder recorder = run.recorder();
    if (recorder != null) {
      recorder.add(new Event.FoundOpen(recorder.nanos(), id(), obstacle));
    }
  }

  /// Whether it will never do anything again.
  public boolean isOver() {
    return state == State.ENDED || state == State.KILLED;
  }

  /// Whether it was started and is not over.
  public boolean isAlive() {
    return state == State.STARTED || state == State.LEAVING;
  }

  /// The exception that ended it, or `null`.
  public @Nullable ExceptionValue failure() {
    return failure;
  }

  /// Whether it was started and is not over, as another actor sees it, which learns so that it has
  /// ended.
  public boolean isSeenAliveBy(RunningActor other) {
    if (isOver()) {
      other.foundOpen(new Obstacle.AtActor(id()));
    }
    return isAlive();
  }

  /// Whether it dies with its process.
  public boolean isDaemon() {
    return daemon;
  }

  /// Makes it die with its process, or not.
  public void setDaemon(boolean value) {
    daemon = value;
    run.actors().daemonChanged(this);
  }

  /// The object by which the program knows its process, as the library set it, or `null`.
  public @Nullable Object processHandle() {
    return processHandle;
  }

  /// Sets the object by which the program knows its process.
  public void setProcessHandle(Object object) {
    processHandle = object;
  }

  /// The actor that started it, or `null`.
  public @Nullable RunningActor parent() {
    return parent;
  }

  void startedBy(RunningActor by) {
    parent = by;
  }

  /// The object by which the program knows it, as the library set it, or `null`.
  public @Nullable Object handle() {
    return handle;
  }

  /// Sets the object by which the program knows it.
  public void setHandle(Object object) {
    handle = object;
  }

  /// It passes into a lock that is switched off.
  public void passInto(ResourceObject lock) {
    passed.add(lock);
  }

  /// It passes out of a lock that was switched off when it passed into it.
  public void passOutOf(ResourceObject lock) {
    passed.remove(lock);
  }

  /// The switched-off locks that it is within.
  List<ResourceObject> passed() {
    return passed;
  }

  Interpreter interpreter() {
    return run.interpreter();
  }

  Frame currentFrame() {
    return Objects.requireNonNull(frame);
  }

  Operation nextStep() {
    return Objects.requireNonNull(pending);
  }

  /// It comes to its next step.
  void comeTo(Operation operation, ResultUse resultUse) {
    pending = operation;
    use = resultUse;
    announced = false;
    if (frame != null) {
      range = frame.routine.ranges[frame.current()];
    }
  }

  /// When its last sleep ends or ended, in nanoseconds since the run began.
  public long wakesNanos() {
    return wakesNanos;
  }

  /// It sleeps until a time.
  public void sleepUntil(long nanos) {
    wakesNanos = nanos;
  }

  @Override
  public long opensNanos() {
    Operation next = pending;
    return next == null ? NEVER : next.opensNanos(this);
  }
}
