package dev.interleave.simulate.machine;

import dev.interleave.simulate.schedule.Policy;
import dev.interleave.simulate.schedule.RandomPolicy;
import dev.interleave.simulate.schedule.RoundRobinPolicy;
import dev.interleave.simulate.schedule.Scheduler;
import dev.interleave.simulate.schedule.VirtualClock;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.TraceBuilder;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run of a program: everything its actors have in common, and what operations may do to it.
public final class Run {

  private final Image image;
  private final RunSettings settings;
  private final @Nullable Recorder recorder;
  private final Actors actors;
  private final Resources resources;
  private final Sharing sharing;
  private final VirtualClock clock;
  private final Scheduler scheduler;
  private final Interpreter interpreter;
  private final Endings endings;
  private final Output output = new Output();
  private Toggles toggles;
  private boolean allLocksOn;
  private boolean clocked = true;
  private boolean silent;
  private boolean stepsTakeTime = true;
  private long extraNanos;
  private long items;
  private final Set<Place> looks = new HashSet<>();
  private boolean seesLife;
  private boolean noticesLooks;

  /// A run that has not begun.
  ///
  /// @param trace what everything is recorded in, or `null`
  Run(Image image, RunSettings settings, Library library, @Nullable TraceBuilder trace) {
    this.image = image;
    this.settings = settings;
    this.recorder = trace == null ? null : new Recorder(trace);
    this.actors = new Actors(trace);
    this.resources = new Resources(trace);
    this.sharing = new Sharing(image, resources, recorder);
    this.clock = new VirtualClock(settings.cores(), settings.gil());
    this.scheduler = new Scheduler(clock, policy(settings));
    this.interpreter = new Interpreter(image, library, recorder);
    this.endings = new Endings(this, scheduler);
    this.toggles = settings.toggles();
    switchTo(toggles);
  }

  private static Policy policy(RunSettings settings) {
    return switch (settings.policy()) {
      case ROUND_ROBIN -> new RoundRobinPolicy(settings.gil());
      case RANDOM -> new RandomPolicy(settings.seed());
    };
  }

  /// What it is made with.
  public RunSettings settings() {
    return settings;
  }

  /// Its events, or `null` if it is not recorded.
  public @Nullable Recorder recorder() {
    return recorder;
  }

  /// Its actors.
  public Actors actors() {
    return actors;
  }

  /// Its resources.
  public Resources resources() {
    return resources;
  }

  /// When the current step began, in nanoseconds since the run began.
  public long nanos() {
    return clock.now();
  }

  /// Whether time passes. If not, clocks stand still.
  public boolean hasClock() {
    return clocked;
  }

  /// What it prints is left out.
  void silence() {
    silent = true;
  }

  /// Time does not pass in it.
  void stopClock() {
    clocked = false;
  }

  /// Whether the program asks whether locks are locked.
  public boolean observesLocks() {
    return image.observesLocks();
  }

  /// Steps take no time in it.
  void makeStepsFree() {
    stepsTakeTime = false;
  }

  Image image() {
    return image;
  }

  Sharing sharing() {
    return sharing;
  }

  VirtualClock clock() {
    return clock;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Endings endings() {
    return endings;
  }

  Output output() {
    return output;
  }

  /// What is switched off at present.
  public Toggles toggles() {
    return toggles;
  }

  void switchTo(Toggles next) {
    toggles = next;
    allLocksOn = next.locks() && next.locksOff().isEmpty();
  }

  /// Whether a lock works at present.
  ///
  /// @param lock id of its resource
  public boolean isLockOn(int lock) {
    return allLocksOn || toggles.isLockOn(resources.name(lock));
  }

  /// Keeps the current actor busy longer than a step usually does.
  public void addDuration(long nanos) {
    extraNanos += nanos;
  }

  long takeExtraDuration() {
    long extra = extraNanos;
    extraNanos = 0;
    return extra;
  }

  /// Local work looks at something that others may change, although that is no step.
  public void lookAt(Place place) {
    looks.add(place);
  }

  /// Local work looks at whether an actor was started or is over.
  public void lookAtLifeOf(RunningActor actor) {
    if (!resources.isMaker(actor.id())) {
      looks.add(Place.status(actor.id()));
      seesLife = true;
    }
  }

  /// Somebody wants to know what local work looks at.
  void noticeLooks() {
    noticesLooks = true;
  }

  boolean noticesLooks() {
    return noticesLooks;
  }

  /// What local work has looked at since [#forgetLooks].
  Set<Place> looks() {
    return looks;
  }

  boolean seesLife() {
    return seesLife;
  }

  void forgetLooks() {
    looks.clear();
    seesLife = false;
  }

  /// Number of the next item put on a queue.
  public int nextItem() {
    return (int) items++;
  }

  /// Prints.
  ///
  /// @param text with the line end that ends it
  public void print(RunningActor actor, String text) {
    if (!silent) {
      output.print(text);
    }
    if (recorder != null) {
      recorder.add(new Event.OutputPrinted(recorder.nanos(), actor.id(), text));
    }
  }

  /// Adds a resource that an actor makes.
  ///
  /// @param name what the program calls it
  /// @param process id of the process it belongs to, or [Resource#BETWEEN_PROCESSES]
  /// @param initial its first value, as the kind of resource has it
  /// @param value its value at any time, or none
  /// @return its id
  public int createResource(
      RunningActor by,
      Resource.Kind kind,
      String name,
      int process,
      Datum initial,
      Supplier<@Nullable Datum> value) {
    int id = resources.add(kind, name, process, value);
    if (recorder != null) {
      recorder.add(new Event.ResourceCreated(recorder.nanos(), by.id(), id, initial));
    }
    return id;
  }

  /// Adds the lock that a resource comes with, when an actor asks for it.
  ///
  /// @return its id
  public int createLockOf(RunningActor by, int original) {
    int id = resources.addLockOf(original);
    if (recorder != null) {
      recorder.add(new Event.ResourceCreated(recorder.nanos(), by.id(), id, Datum.nothing()));
    }
    return id;
  }

  /// Makes a thread of the creator's process, which is started later.
  ///
  /// @param given the name that the program gives it, or `null`
  /// @param variable the variable it is assigned to, or `null`
  /// @param own the name that Python gives it
  public RunningActor newThread(
      RunningActor creator,
      @Nullable String given,
      @Nullable String variable,
      String own,
      boolean daemon) {
    var thread =
        new RunningActor(this, actors.nextId(), Actor.Kind.THREAD, creator.memory(), daemon);
    actors.add(thread, actors.nameFor(given, variable, own), creator.id());
    return thread;
  }

  /// Makes a process, which is started later. Parameters as for [#newThread].
  public RunningActor newProcess(
      RunningActor creator,
      @Nullable String given,
      @Nullable String variable,
      String own,
      boolean daemon) {
    int id = actors.nextId();
    var memory = new Memory(id, settings.seed());
    var process = new RunningActor(this, id, Actor.Kind.PROCESS, memory, daemon);
    actors.add(process, actors.nameFor(given, variable, own), creator.id());
    return process;
  }

  /// Starts a thread with a call.
  public void startThread(RunningActor thread, RunningActor by, Target target) {
    sharing.started(by, target);
    begin(thread, by, Costs.THREAD_START_NANOS);
    call(thread, target);
  }

  /// Starts a process with a call, in a copy of the memory of whoever starts it.
  public void startProcess(RunningActor process, RunningActor by, Target target) {
    sharing.started(by, target);
    var fork = new Fork(this, by, process);
    process.memory().copyFrom(by.memory(), fork);
    var copied =
        new Target(
            fork.copy(target.callable()),
            target.values().stream().map(fork::copy).toList(),
            target.keywords());
    by.memory().children().add(process);
    begin(process, by, Costs.PROCESS_START_NANOS);
    if (recorder != null) {
      recorder.add(
          new Event.MemoryCopied(
              recorder.nanos(), process.id(), by.memory().process(), fork.copies()));
    }
    call(process, copied);
  }

  private void begin(RunningActor actor, RunningActor by, long costNanos) {
    actor.enter(RunningActor.State.STARTED);
    actor.range = by.range;
    actor.startedBy(by);
    actor.memory().actors().add(actor);
    actor.becomeReady(nanos() + (stepsTakeTime ? costNanos : 0));
    addDuration(costNanos);
    scheduler.add(actor);
    if (recorder != null) {
      recorder.add(new Event.ActorStarted(recorder.nanos(), actor.id(), by.id()));
    }
  }

  private void call(RunningActor actor, Target target) {
    interpreter.beginCall(actor, target);
    settle(actor, interpreter.advance(actor));
  }

  /// The program's main thread begins.
  void beginMain() {
    var memory = new Memory(0, settings.seed());
    memory.declare(image.program().globals());
    var main = new RunningActor(this, actors.nextId(), Actor.Kind.MAIN, memory, false);
    actors.add(main, "main", Actor.NOBODY);
    main.enter(RunningActor.State.STARTED);
    memory.actors().add(main);
    scheduler.add(main);
    if (recorder != null) {
      recorder.add(new Event.ActorStarted(0, main.id(), Actor.NOBODY));
    }
    interpreter.beginProgram(main);
    settle(main, interpreter.advance(main));
  }

  private void settle(RunningActor actor, int instructions) {
    if (stepsTakeTime) {
      actor.becomeReady(actor.readyNanos() + instructions * Costs.INSTRUCTION_NANOS);
    }
    if (actor.frame == null && actor.pending == null) {
      endings.finished(actor);
    }
  }

  /// Ends a process from outside.
  public void kill(RunningActor process, RunningActor by) {
    endings.kill(process, by);
  }

  /// A value leaves the hands of one actor for others of its process: it may be shared from here
  /// on.
  public void handOver(RunningActor by, Object value, String name) {
    sharing.share(by, value, name);
  }
}
