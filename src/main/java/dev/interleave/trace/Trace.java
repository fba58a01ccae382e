package dev.interleave.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ordered events of one run, with its actors, resources, source and settings. Everything that
/// is shown, exported or explained is a function of a trace.
///
/// Seeking costs a binary search and the events since the nearest keyframe, forward and backward
/// alike. Immutable, and safe to share between threads.
public final class Trace {

  private static final int SHORTEST_KEYFRAME_GAP = 512;

  /// How much memory keyframes may take for each event: a third of what an event takes itself.
  private static final int WORDS_PER_EVENT = 4;

  private final Origin origin;
  private final List<Actor> actors;
  private final List<Resource> resources;
  private final EventList events;
  private final int[] stepStarts;
  private final Keyframes keyframes;
  private final Outcome outcome;

  /// Where a trace comes from.
  ///
  /// @param program name of the program: a file name or the name of a built-in
  /// @param source the program's text
  /// @param settings what it was run with
  /// @param provenance what ran it
  public record Origin(String program, String source, RunSettings settings, Provenance provenance) {

    /// The origin of a simulated run.
    public Origin(String program, String source, RunSettings settings) {
      this(program, source, settings, new Provenance.Simulated());
    }
  }

  Trace(
      Origin origin,
      List<Actor> actors,
      List<Resource> resources,
      EventList events,
      Outcome outcome) {
    this.origin = origin;
    this.actors = List.copyOf(actors);
    this.resources = List.copyOf(resources);
    this.events = events;
    this.outcome = outcome;
    this.stepStarts = stepStarts(events);
    this.keyframes = keyframes();
  }

  private Trace(Trace of, Outcome outcome) {
    this.origin = of.origin;
    this.actors = of.actors;
    this.resources = of.resources;
    this.events = of.events;
    this.stepStarts = of.stepStarts;
    this.keyframes = of.keyframes;
    this.outcome = outcome;
  }

  private static int[] stepStarts(EventList events) {
    int[] starts = new int[events.size()];
    int count = 0;
    for (int index = 0; index < events.size(); index++) {
      if (events.get(index) instanceof Event.StepTaken) {
        starts[count++] = index;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private Keyframes keyframes() {
    Moment beginning =
        MomentBuilder.beginning(actors.size(), resources.size(), origin.settings().toggles());
    var frames = new Keyframes(beginning);
    var builder = new MomentBuilder(beginning, resources);
    int gap = SHORTEST_KEYFRAME_GAP;
    int last = 0;
    for (int index = 0; index < events.size(); index++) {
      builder.apply(events.get(index));
      if (index + 1 - last >= gap) {
        int worthwhile = Math.max(SHORTEST_KEYFRAME_GAP, builder.size() / WORDS_PER_EVENT);
        if (worthwhile <= gap) {
          frames.add(builder.build());
          last = index + 1;
        }
        gap = worthwhile;
      }
    }
    return frames;
  }

  /// Where the trace comes from.
  public Origin origin() {
    return origin;
  }

  /// All actors, by id.
  public List<Actor> actors() {
    return actors;
  }

  /// The actor with an id.
  public Actor actor(int id) {
    return actors.get(id);
  }

  /// All resources, by id.
  public List<Resource> resources() {
    return resources;
  }

  /// The resource with an id.
  public Resource resource(int id) {
    return resources.get(id);
  }

  /// The events in order: a view, without copying.
  public List<Event> events() {
    return events;
  }

  /// One event.
  ///
  /// @param index place of the event in the trace, zero-based
  public Event event(int index) {
    return events.get(index);
  }

  /// How the run ended.
  public Outcome outcome() {
    return outcome;
  }

  /// The same trace with more said about how the run ended.
  public Trace withOutcome(Outcome other) {
    return new Trace(this, other);
  }

  /// Time of the last event, in nanoseconds since the run began.
  public long endNanos() {
    return events.size() == 0 ? 0 : events.get(events.size() - 1).nanos();
  }

  /// How many steps were taken.
  public int stepCount() {
    return stepStarts.length;
  }

  /// Index of the event that opens a step.
  ///
  /// @param step one-based
  public int eventOfStep(int step) {
    return stepStarts[step - 1];
  }

  /// The event that opens a step.
  ///
  /// @param step one-based
  public Event.StepTaken step(int step) {
    return (Event.StepTaken) events.get(eventOfStep(step));
  }

  /// Time of a step, in nanoseconds since the run began; 0 for step 0, before the first.
  public long nanosOfStep(int step) {
    return step == 0 ? 0 : events.get(eventOfStep(step)).nanos();
  }

  /// How many steps had been taken at a time.
  public int stepAt(long nanos) {
    int low = 0;
    int high = stepStarts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(stepStarts[middle]).nanos() <= nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// How many events had happened at a time, those of that very time included.
  public int eventCountAt(long nanos) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).nanos() <= nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The state of everything at a time.
  ///
  /// @param nanos nanoseconds since the run began
  public Moment momentAt(long nanos) {
    return momentAfter(eventCountAt(nanos)).at(nanos);
  }

  /// The state of everything after a number of steps.
  ///
  /// @param step 0 for the beginning
  public Moment momentAfterStep(int step) {
    return momentAt(nanosOfStep(step));
  }

  /// The state of everything after a number of events, at the time of the last of them.
  public Moment momentAfter(int eventCount) {
    Moment keyframe = keyframes.lastWithin(eventCount);
    if (keyframe.eventCount() == eventCount) {
      return keyframe;
    }
    var builder = new MomentBuilder(keyframe, resources);
    for (int index = keyframe.eventCount(); index < eventCount; index++) {
      builder.apply(events.get(index));
    }
    return builder.build();
  }

  /// Which actor took each step.
  public Schedule schedule() {
    int[] chosen = new int[stepStarts.length];
    for (int step = 0; step < chosen.length; step++) {
      chosen[step] = events.get(stepStarts[step]).actor();
    }
    return Schedule.of(chosen);
  }

  /// What was switched while the run went on, by the number of steps taken before.
  public Map<Integer, Toggles> toggleChanges() {
    var changes = new TreeMap<Integer, Toggles>();
    int steps = 0;
    for (Event event : events) {
      if (event instanceof Event.StepTaken) {
        steps++;
      } else if (event instanceof Event.TogglesChanged(_, _, Toggles toggles)) {
        changes.put(steps, toggles);
      }
    }
    return changes;
  }
}
