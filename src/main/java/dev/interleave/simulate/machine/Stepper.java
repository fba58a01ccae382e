package dev.interleave.simulate.machine;

import dev.interleave.simulate.schedule.Participant;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run that somebody else steps, and whose state can be read: for those who want to know all the
/// ways in which it could go on. Nothing is recorded.
public final class Stepper {

  private final Image image;
  private final Run run;
  private final Timing timing;
  private final boolean silent;
  private final Departures departures = new Departures();

  /// What an actor does next.
  ///
  /// @param acts whether there is anything
  /// @param possible whether it can do it now
  /// @param hidden whether it makes no difference to the others when it does it, so that it is no
  ///   choice of the scheduler
  /// @param reads the places, beside where the actor stands, on which it depends whether it is
  ///   possible and what happens
  /// @param writes the places, beside where the actor stands, that it may write
  /// @param everything whether it may depend on everything and write everything
  public record Next(
      boolean acts,
      boolean possible,
      boolean hidden,
      Set<Place> reads,
      Set<Place> writes,
      boolean everything) {

    private static final Next NOTHING = new Next(false, false, false, Set.of(), Set.of(), false);
  }

  /// A run that has begun: the main thread has come to its first step.
  ///
  /// @param silent whether what is printed is left out, so that it does not matter who prints first
  public Stepper(
      Image image, RunSettings settings, Library library, Timing timing, boolean silent) {
    this.image = image;
    this.run = new Run(image, settings, library, null);
    this.timing = timing;
    this.silent = silent;
    if (silent) {
      run.silence();
    }
    run.makeStepsFree();
    run.noticeLooks();
    if (timing == Timing.ANY_ORDER) {
      run.stopClock();
    }
    run.beginMain();
    depart();
  }

  /// Ids of all actors that were made, in order.
  public List<Integer> actors() {
    return run.actors().all().stream().map(RunningActor::id).toList();
  }

  /// Whether an actor came to its end and will never do anything again, though it may still wait
  /// for threads and processes that it started.
  public boolean isOver(int actor) {
    return switch (run.actors().get(actor).state()) {
      case NEW, STARTED -> false;
      case LEAVING, ENDED, KILLED -> true;
    };
  }

  /// Whether an actor came to its end and waits for threads or processes that it started.
  public boolean isLeaving(int actor) {
    return run.actors().get(actor).state() == RunningActor.State.LEAVING;
  }

  /// Whether a thread runs that its process waits for: as long as it does, nobody else's end ends
  /// the process.
  public boolean keepsProcess(int actor) {
    RunningActor thread = run.actors().get(actor);
    return thread.kind() == Actor.Kind.THREAD
        && thread.state() == RunningActor.State.STARTED
        && !thread.isDaemon();
  }

  /// The process in whose memory an actor works.
  public int processOf(int actor) {
    return run.actors().get(actor).memory().process();
  }

  /// Whether an actor is a thread that was started by its process, and not the process itself.
  public boolean isThread(int actor) {
    return run.actors().get(actor).kind() == Actor.Kind.THREAD;
  }

  /// Whether the program goes, or may go, another way because of the name or number of a thread, or
  /// because of the time that it takes.
  public boolean tellsThreadsApart() {
    return switch (image.nameUse()) {
          case NONE -> false;
          case PRINTED -> !silent;
          case READ -> true;
        }
        || run.actors().areToldApart()
        || timing == Timing.VIRTUAL_CLOCK;
  }

  /// Whether an actor waits for threads to end, of which the program will know no more then than
  /// that they are over.
  public boolean joins(int actor) {
    return !image.observesThreads() && joined(actor) != null;
  }

  private @Nullable RunningActor joined(int id) {
    RunningActor actor = run.actors().get(id);
    boolean waits = actor.state() == RunningActor.State.STARTED;
    return waits && actor.pending instanceof JoinOperation join && isPlain(actor, join)
        ? join.target()
        : null;
  }

  private static boolean isPlain(RunningActor actor, JoinOperation join) {
    RunningActor target = join.target();
    return !join.isLimited()
        && target.kind() == Actor.Kind.THREAD
        && target.memory() == actor.memory();
  }

  /// What an actor comes to that waits for one thread after the other to end.
  ///
  /// @param awaited the threads, in the order in which it waits for them
  /// @param standing where it stands then
  /// @param globals what the globals of its process are then whose accesses are no steps
  public record AfterJoins(List<Integer> awaited, Object standing, Object globals) {
    public AfterJoins {
      awaited = List.copyOf(awaited);
    }
  }

  /// Lets an actor wait for threads as if they were over already. The run cannot be used any more
  /// then.
  public AfterJoins afterJoins(int id) {
    var awaited = new ArrayList<Integer>();
    Place standing = Place.standing(id);
    Place globals = Place.privateGlobals(processOf(id));
    Set<Place> own = Set.of(standing, globals, Place.status(id));
    Map<Place, Object> state = state();
    RunningActor target = joined(id);
    while (target != null) {
      target.enter(RunningActor.State.ENDED);
      Map<Place, Object> before = state();
      take(id);
      Map<Place, Object> after = state();
      if (!differsIn(own, before, after)) {
        break;
      }
      awaited.add(target.id());
      state = after;
      target = joined(id);
    }
    return new AfterJoins(
        awaited, state.getOrDefault(standing, ""), state.getOrDefault(globals, ""));
  }

  /// Whether nothing but some places changed. What nobody can reach any more did not change.
  private static boolean differsIn(
      Set<Place> places, Map<Place, Object> before, Map<Place, Object> after) {
    return after.entrySet().stream()
        .allMatch(
            now ->
                places.contains(now.getKey()) || now.getValue().equals(before.get(now.getKey())));
  }

  /// What an actor does next.
  public Next next(int id) {
    RunningActor actor = run.actors().get(id);
    Operation operation = actor.pending;
    if (operation == null || actor.state() != RunningActor.State.STARTED) {
      return Next.NOTHING;
    }
    boolean possible = opens(actor) != Participant.NEVER && opens(actor) <= earliest();
    boolean unheard = silent && operation.reach() == Reach.OUTPUT;
    boolean hidden = unheard || (operation.commutes(actor) && !image.observesLife());
    if (timing == Timing.VIRTUAL_CLOCK || operation.reach() == Reach.EVERYTHING) {
      return new Next(true, possible, hidden, Set.of(), Set.of(), true);
    }
    Set<Place> operands = StateReader.operands(run, operation);
    operands.remove(Place.status(id));
    var reads = new HashSet<Place>();
    var writes = new HashSet<Place>();
    switch (operation.reach()) {
      case OPERANDS -> {
        reads.addAll(operands);
        writes.addAll(operands);
        for (Place operand : operands) {
          if (operand.kind() == Place.Kind.STATUS) {
            reads.add(Place.standing(operand.owner()));
            writes.add(Place.standing(operand.owner()));
          }
        }
      }
      case READS -> reads.addAll(operands);
      case SETS -> set(operands, reads, writes);
      case OUTPUT -> {
        if (!silent) {
          reads.add(Place.OUTPUT);
          writes.add(Place.OUTPUT);
        }
      }
      case NOTHING, EVERYTHING -> {}
    }
    addOwn(actor, reads, writes);
    return new Next(true, possible, hidden, reads, writes, false);
  }

  /// What is set is what the step belongs to; the value may name other places, which are not
  /// touched.
  private static void set(Set<Place> operands, Set<Place> reads, Set<Place> writes) {
    writes.addAll(operands);
    if (operands.size() > 1) {
      reads.addAll(operands);
    }
  }

  /// The local work after the step may use what the process has for itself, and the name of the
  /// thread, which stands among all names.
  private void addOwn(RunningActor actor, Set<Place> reads, Set<Place> writes) {
    int process = actor.memory().process();
    boolean first = actor.id() == process;
    if (first) {
      reads.add(Place.privateGlobals(process));
      writes.add(Place.privateGlobals(process));
    }
    if (image.renamesThreads()) {
      reads.add(Place.memory(0));
    }
    if (first || image.drawsRandomly()) {
      reads.add(Place.memory(process));
      writes.add(Place.memory(process));
    }
  }

  /// When an actor could take its next step: now, later, or never as things stand.
  private long opens(RunningActor actor) {
    long opens = actor.opensNanos();
    if (opens == Participant.NEVER || timing == Timing.ANY_ORDER) {
      return opens == Participant.NEVER ? opens : 0;
    }
    return Math.max(run.nanos(), Math.max(opens, actor.readyNanos()));
  }

  private long earliest() {
    long earliest = Participant.NEVER;
    for (RunningActor actor : run.actors().all()) {
      if (actor.pending != null && actor.state() == RunningActor.State.STARTED) {
        earliest = Math.min(earliest, opens(actor));
      }
    }
    return earliest;
  }

  /// An actor takes its next step, which must be possible, and does its local work up to the one
  /// after.
  public void take(int id) {
    RunningActor actor = run.actors().get(id);
    long now = opens(actor);
    run.resources().madeBy(actor);
    run.forgetLooks();
    if (timing == Timing.VIRTUAL_CLOCK) {
      run.clock().begin(actor, now);
    }
    run.interpreter().step(actor);
    run.takeExtraDuration();
    long ready = timing == Timing.ANY_ORDER ? 0 : Math.max(now, actor.wakesNanos());
    actor.becomeReady(ready);
    if (actor.frame == null && actor.pending == null && actor.isAlive()) {
      if (ready > now) {
        departures.add(actor);
      } else {
        run.endings().finished(actor);
      }
    }
    depart();
  }

  /// Who sleeps last of all comes to its end when its time has come.
  private void depart() {
    if (timing == Timing.ANY_ORDER) {
      return;
    }
    while (departures.isDue(earliest())) {
      RunningActor actor = departures.remove();
      if (actor.isAlive()) {
        run.clock().begin(actor, Math.max(run.nanos(), actor.wakesNanos()));
        run.endings().finished(actor);
      }
    }
  }

  /// The places that the step taken last has looked at without saying so beforehand.
  public Set<Place> looks() {
    return Set.copyOf(run.looks());
  }

  /// Whether the step taken last has looked at who was started or is over, without saying so.
  public boolean seesLife() {
    return run.seesLife();
  }

  /// What is at each place of its state.
  public Map<Place, Object> state() {
    return StateReader.read(run, timing);
  }

  /// How it ended, if nobody can take another step.
  public Outcome outcome() {
    return Conclusion.of(run, image.program());
  }
}
