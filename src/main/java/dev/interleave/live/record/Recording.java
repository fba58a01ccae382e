package dev.interleave.live.record;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything that is recorded of one run: its actors with their buffers, its resources, and what
/// was done to it from outside. Actors and resources are declared before anything runs; then
/// [Merge] may put it in order at any time, from any thread.
public final class Recording {

  private final String program;
  private final String source;
  private final Places places;
  private final RunSettings settings;
  private final Map<String, String> conditions;
  private final long beganNanos = System.nanoTime();
  private final List<RecordedActor> actors = new ArrayList<>();
  private final List<RecordedResource> resources = new ArrayList<>();
  private final List<Intervention> interventions = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<LeftHeld> leftHeld = new ArrayList<>();
  private final Map<Integer, List<Long>> finalWords = new HashMap<>();

  /// An actor and its records.
  ///
  /// @param offsetNanos what to add to its times to get the recording's
  /// @param errorNanos how far wrong that may be
  record RecordedActor(Actor actor, EventBuffer buffer, long offsetNanos, long errorNanos) {}

  /// A resource and how it begins.
  ///
  /// @param cells what its words stand for, if it has any
  /// @param words its first words: one for a variable, several for an array, none for a lock; the
  ///   capacity for a queue
  record RecordedResource(Resource resource, CellType cells, List<Long> words) {}

  /// How long ago the last thing was recorded or noted.
  synchronized Duration quiet() {
    long latest = beganNanos;
    for (RecordedActor actor : actors) {
      EventBuffer buffer = actor.buffer();
      int published = buffer.published();
      if (published > 0) {
        latest = Math.max(latest, buffer.word(published - 1, 0) + actor.offsetNanos());
      }
    }
    for (Intervention intervention : interventions) {
      latest = Math.max(latest, intervention.nanos());
    }
    return Duration.ofNanos(System.nanoTime() - latest);
  }

  /// How much was recorded or noted so far.
  synchronized long noteCount() {
    return actors.stream().mapToLong(actor -> actor.buffer().published()).sum()
        + interventions.size();
  }

  /// A lock that an actor owned when it died.
  record LeftHeld(int actor, int lock) {}

  /// What was done to the run from outside, at a time of the recording's clock.
  sealed interface Intervention {
    long nanos();

    record Toggled(long nanos, Toggles toggles) implements Intervention {}

    record Interrupted(long nanos, int actor) implements Intervention {}

    /// An actor was found dead, or ended from outside.
    ///
    /// @param by id of the actor that caused it, or [Actor#NOBODY] for the person who watches
    record Killed(long nanos, int actor, int by) implements Intervention {}

    /// The run was ended by a person: what actors recorded later is only how they were ended.
    record Stopped(long nanos) implements Intervention {}

    /// The machine cannot carry the run on; it is ended like a stopped one.
    ///
    /// @param sentence why, for people
    record Failed(long nanos, String sentence) implements Intervention {}
  }

  /// A recording that begins now.
  ///
  /// @param program name of the program
  /// @param source its source
  /// @param places where its steps stand
  /// @param toggles what is switched off when it begins
  /// @param conditions what it runs under, by name, in words for people
  public Recording(
      String program,
      String source,
      Places places,
      Toggles toggles,
      Map<String, String> conditions) {
    this.program = program;
    this.source = source;
    this.places = places;
    this.conditions = Map.copyOf(conditions);
    this.settings =
        RunSettings.DEFAULT
            .withToggles(toggles)
            .withGil(false)
            .withCores(Runtime.getRuntime().availableProcessors());
  }

  /// Declares an actor and gives it the next id; the first one is the main thread.
  ///
  /// @param parent id of the actor that starts it, or [Actor#NOBODY]
  /// @param buffer its records
  public synchronized int addActor(
      Actor.Kind kind, String name, int process, int parent, boolean daemon, EventBuffer buffer) {
    int id = actors.size();
    int memory = kind == Actor.Kind.THREAD ? process : id;
    actors.add(new RecordedActor(new Actor(id, kind, name, memory, parent, daemon), buffer, 0, 0));
    return id;
  }

  /// Says how the clock of an actor differs from this one.
  ///
  /// @param offsetNanos what to add to its times to get this process's
  /// @param errorNanos how far wrong that may be at most
  public synchronized void alignClock(int actor, long offsetNanos, long errorNanos) {
    RecordedActor old = actors.get(actor);
    actors.set(actor, new RecordedActor(old.actor(), old.buffer(), offsetNanos, errorNanos));
  }

  /// Declares a shared variable and gives it the next id.
  ///
  /// @param process id of the actor in whose memory it lives, or [Resource#BETWEEN_PROCESSES]
  /// @param word its first word
  public int addVariable(String name, int process, CellType type, long word) {
    return add(Resource.Kind.VARIABLE, name, process, type, List.of(word));
  }

  /// Declares a shared array and gives it the next id.
  public int addArray(String name, int process, CellType type, List<Long> words) {
    return add(Resource.Kind.ARRAY, name, process, type, words);
  }

  /// Declares a lock and gives it the next id.
  public int addLock(String name, int process) {
    return add(Resource.Kind.LOCK, name, process, CellType.WHOLE, List.of());
  }

  /// Declares a queue and gives it the next id.
  ///
  /// @param capacity how many items it takes, 0 for any number
  public int addQueue(String name, int process, int capacity) {
    return add(Resource.Kind.QUEUE, name, process, CellType.WHOLE, List.of((long) capacity));
  }

  private synchronized int add(
      Resource.Kind kind, String name, int process, CellType type, List<Long> words) {
    int id = resources.size();
    resources.add(
        new RecordedResource(new Resource(id, kind, name, process), type, List.copyOf(words)));
    return id;
  }

  /// Gives a line of output its number, for [Recorder#printed].
  public synchronized int addLine(String text) {
    lines.add(text);
    return lines.size() - 1;
  }

  /// Notes that something is switched now.
  public synchronized void toggled(Toggles toggles) {
    interventions.add(new Intervention.Toggled(System.nanoTime(), toggles));
  }

  /// Notes that an actor is interrupted now.
  public synchronized void interruptSent(int actor) {
    interventions.add(new Intervention.Interrupted(System.nanoTime(), actor));
  }

  /// Notes that an actor was found dead now; it records nothing any more.
  ///
  /// @param by id of the actor that caused it, such as the main thread whose daemons end with it,
  ///   or [Actor#NOBODY] for the person who watches
  public synchronized void killed(int actor, int by) {
    interventions.add(new Intervention.Killed(System.nanoTime(), actor, by));
  }

  /// Notes that a lock was found to be owned by an actor that is dead. Needed where the actor may
  /// have died between taking the lock and recording that, or between the record of a release and
  /// the release.
  public synchronized void leftHeld(int actor, int lock) {
    leftHeld.add(new LeftHeld(actor, lock));
  }

  /// Notes which words a variable or an array had when all was over. Needed where an actor may have
  /// died between its last write and recording it; not for a run that was stopped.
  ///
  /// @param resource id of the variable or array
  /// @param words its last words: one for a variable
  public synchronized void finalWords(int resource, List<Long> words) {
    finalWords.put(resource, List.copyOf(words));
  }

  /// Notes that a person ends the run now, which is not over yet. Whatever its actors record from
  /// here on is only how they were ended, and no part of the run.
  public synchronized void stopped() {
    interventions.add(new Intervention.Stopped(System.nanoTime()));
  }

  /// Notes that the machine cannot carry the run on, which ends now as if it were stopped.
  ///
  /// @param sentence why, for people
  public synchronized void failed(String sentence) {
    interventions.add(new Intervention.Failed(System.nanoTime(), sentence));
  }

  /// Puts everything recorded so far in order and makes a trace of it: from any thread, at any
  /// time, while actors go on. What is not known yet, or whose cause is not, is left for later.
  ///
  /// The outcome follows from what was recorded and noted: [Outcome.Kind#ERROR] after [#failed],
  /// [Outcome.Kind#WAITS_FOREVER] if everybody left waits for what nobody is left to do,
  /// [Outcome.Kind#STOPPED] after [#stopped] and while the run is under way, and otherwise
  /// [Outcome.Kind#FINISHED].
  ///
  /// @param over whether the run is over, so that nobody records anything any more
  public Trace trace(boolean over) {
    return new Merge(contents(), over).trace();
  }

  /// Everything declared and noted so far.
  ///
  /// @param beganNanos when the recording began, by this process's clock
  record Contents(
      String program,
      String source,
      Places places,
      RunSettings settings,
      Map<String, String> conditions,
      long beganNanos,
      List<RecordedActor> actors,
      List<RecordedResource> resources,
      List<Intervention> interventions,
      List<String> lines,
      List<LeftHeld> leftHeld,
      Map<Integer, List<Long>> finalWords) {}

  /// Everything declared and noted so far, which no longer changes; the buffers go on filling.
  synchronized Contents contents() {
    return new Contents(
        program,
        source,
        places,
        settings,
        conditions,
        beganNanos,
        List.copyOf(actors),
        List.copyOf(resources),
        List.copyOf(interventions),
        List.copyOf(lines),
        List.copyOf(leftHeld),
        Map.copyOf(finalWords));
  }
}
