package dev.interleave.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes a run down by hand, on a clock of its own, the way the simulator records one: a step is a
/// `StepTaken` and what it did at the same nanos; blocking is no step.
public final class SampleRecording {

  /// What one step costs.
  public static final long STEP_NANOS = 1_000;

  private final String source;
  private final TraceBuilder builder;
  private final Map<Integer, Long> wakeUps = new HashMap<>();
  private final int main;
  private long nextFree = STEP_NANOS;
  private long nanos;
  private int items;

  /// Begins a run: the main thread runs from time 0 on.
  public SampleRecording(String program, String source, RunSettings settings) {
    this(new Trace.Origin(program, source, settings));
  }

  /// Begins a run of an origin: the main thread runs from time 0 on.
  public SampleRecording(Trace.Origin origin) {
    this.source = origin.source();
    this.builder = new TraceBuilder(origin);
    this.main = builder.addActor(Actor.Kind.MAIN, "main", Actor.NOBODY, Actor.NOBODY, false).id();
    builder.add(new Event.ActorStarted(0, main, Actor.NOBODY));
  }

  /// Id of the main thread.
  public int main() {
    return main;
  }

  /// Time of the step that was taken last, in nanoseconds since the run began.
  public long nanos() {
    return nanos;
  }

  /// Adds a thread that the main thread will start.
  public int thread(String name) {
    return builder.addActor(Actor.Kind.THREAD, name, main, main, false).id();
  }

  /// Adds a thread that ends with the main thread.
  public int daemon(String name) {
    return builder.addActor(Actor.Kind.THREAD, name, main, main, true).id();
  }

  /// Adds a process that the main thread will start.
  public int process(String name) {
    return builder.addActor(Actor.Kind.PROCESS, name, Actor.NOBODY, main, false).id();
  }

  /// Adds a resource in the memory of the main thread.
  public int resource(Resource.Kind kind, String name) {
    return resource(kind, name, main);
  }

  /// Adds a resource in the memory of a process, or between processes.
  public int resource(Resource.Kind kind, String name, int process) {
    return builder.addResource(kind, name, process).id();
  }

  /// The first place in the source where a text stands.
  public SourceRange range(String text) {
    int start = source.indexOf(text);
    if (start < 0) {
      throw new IllegalArgumentException("The source does not contain " + text);
    }
    return new SourceRange(
        line(start), column(start), line(start + text.length()), column(start + text.length()));
  }

  private int line(int offset) {
    return 1 + (int) source.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private int column(int offset) {
    return offset - source.lastIndexOf('\n', offset - 1);
  }

  /// Takes a step at the next free time.
  ///
  /// @param text the source it carries out
  public SampleRecording step(int actor, String text) {
    nanos = nextFree;
    nextFree += STEP_NANOS;
    builder.add(new Event.StepTaken(nanos, actor, range(text), STEP_NANOS));
    return this;
  }

  /// Adds an event at the time of the last step.
  public SampleRecording event(Function<Long, Event> atNanos) {
    builder.add(atNanos.apply(nanos));
    return this;
  }

  /// Creates a resource in a step.
  public SampleRecording create(int actor, String text, int resource, Datum initial) {
    return step(actor, text).event(now -> new Event.ResourceCreated(now, actor, resource, initial));
  }

  /// Starts an actor, which enters a function at once.
  public SampleRecording start(int by, String text, int actor, String function) {
    return step(by, text)
        .event(now -> new Event.ActorStarted(now, actor, by))
        .event(now -> new Event.FunctionEntered(now, actor, function));
  }

  /// Reads a variable.
  public SampleRecording read(int actor, String text, int variable, long value) {
    return step(actor, text)
        .event(now -> new Event.ValueRead(now, actor, variable, null, Datum.of(value)));
  }

  /// Writes a variable.
  public SampleRecording write(int actor, String text, int variable, long before, long after) {
    return step(actor, text)
        .event(
            now ->
                new Event.ValueWritten(
                    now, actor, variable, null, Datum.of(before), Datum.of(after)));
  }

  /// Gives a local variable a value, after the last step.
  public SampleRecording local(int actor, String name, long value) {
    return event(now -> new Event.LocalChanged(now, actor, name, Datum.of(value)));
  }

  /// Falls asleep in a step.
  public SampleRecording sleep(int actor, String text, long lengthNanos) {
    step(actor, text);
    wakeUps.put(actor, nanos + lengthNanos);
    return event(now -> new Event.SleepBegan(now, actor, now + lengthNanos));
  }

  /// Lets time pass until a sleeper wakes up.
  public SampleRecording wake(int actor) {
    nanos = Math.max(wakeUps.getOrDefault(actor, nanos), nanos);
    nextFree = Math.max(nextFree, nanos + 1);
    return event(now -> new Event.SleepEnded(now, actor));
  }

  /// Acquires a lock that is free.
  public SampleRecording acquire(int actor, String text, int lock) {
    return step(actor, text)
        .event(now -> new Event.LockRequested(now, actor, lock))
        .event(now -> new Event.LockAcquired(now, actor, lock));
  }

  /// Finds a lock held by somebody and waits: no step.
  public SampleRecording waitForLock(int actor, int lock) {
    return event(now -> new Event.LockRequested(now, actor, lock))
        .block(actor, new Obstacle.AtResource(lock, Obstacle.Purpose.HOLD_LOCK));
  }

  /// Finds the way closed: no step.
  public SampleRecording block(int actor, Obstacle obstacle) {
    return event(now -> new Event.BlockedOn(now, actor, obstacle));
  }

  /// Goes on in a step after having waited.
  ///
  /// @param by id of the actor that made way
  public SampleRecording goOn(int actor, String text, int by) {
    return step(actor, text).event(now -> new Event.UnblockedBy(now, actor, by));
  }

  /// Joins an actor that has ended.
  public SampleRecording join(int actor, String text, int ended) {
    return step(actor, text)
        .event(now -> new Event.FoundOpen(now, actor, new Obstacle.AtActor(ended)));
  }

  /// Acquires a lock after having waited for it.
  public SampleRecording acquireAfter(int actor, String text, int lock, int by) {
    return goOn(actor, text, by).event(now -> new Event.LockAcquired(now, actor, lock));
  }

  /// Releases a lock.
  public SampleRecording release(int actor, String text, int lock) {
    return step(actor, text).event(now -> new Event.LockReleased(now, actor, lock));
  }

  /// Passes a lock that is off.
  public SampleRecording bypass(int actor, String text, int lock, boolean entering) {
    return step(actor, text).event(now -> new Event.LockBypassed(now, actor, lock, entering));
  }

  /// Puts an item on a queue.
  public QueueItem put(int actor, String text, int queue, long value) {
    var item = new QueueItem(items++, Datum.of(value));
    step(actor, text).event(now -> new Event.ItemPut(now, actor, queue, item));
    return item;
  }

  /// Is ended from outside while the step after the last one would run.
  public SampleRecording kill(int actor) {
    return moment().event(now -> new Event.ActorKilled(now, actor, Actor.NOBODY));
  }

  /// Is interrupted by the person who watches.
  public SampleRecording interrupt(int actor) {
    return moment().event(now -> new Event.InterruptSent(now, actor, Actor.NOBODY));
  }

  /// Lets as much time pass as a step takes.
  private SampleRecording moment() {
    nanos = nextFree;
    nextFree += STEP_NANOS;
    return this;
  }

  /// Leaves the current function and ends.
  public SampleRecording end(int actor) {
    return event(now -> new Event.FunctionLeft(now, actor))
        .event(now -> new Event.ActorEnded(now, actor));
  }

  /// Prints a line.
  public SampleRecording print(int actor, String text, String line) {
    return step(actor, text).event(now -> new Event.OutputPrinted(now, actor, line + "\n"));
  }

  /// The main thread ends, and with it the run.
  public Trace finish(Map<String, Datum> values, List<String> output) {
    event(now -> new Event.ActorEnded(now, main));
    return build(new Outcome(Outcome.Kind.FINISHED, "", values, output));
  }

  /// The run so far.
  public Trace build(Outcome outcome) {
    return builder.build(outcome);
  }
}
