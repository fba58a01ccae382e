package dev.interleave.picture.layout;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the stage of a trace will ever need: which places, for how many; which values, how long.
/// Made in one pass over the trace, so that nothing has to move over later. Immutable.
public final class Survey {

  private final Trace trace;
  private final Texts texts;
  private final boolean boxes;
  private final List<Integer> processes;
  private final Map<Place, Crowd> crowds;
  private final List<Resource> resources;
  private final Map<Integer, Extent> extents;
  private final int[][] stepsOfActor;
  private final int[][] interruptsOfActor;
  private final boolean tags;

  Survey(
      Trace trace,
      Texts texts,
      List<Integer> processes,
      Map<Place, Crowd> crowds,
      List<Resource> resources,
      Map<Integer, Extent> extents,
      int[][] stepsOfActor,
      int[][] interruptsOfActor,
      boolean tags) {
    this.trace = trace;
    this.texts = texts;
    this.boxes = processes.size() > 1;
    this.processes = List.copyOf(processes);
    this.crowds = Map.copyOf(crowds);
    this.resources = List.copyOf(resources);
    this.extents = Map.copyOf(extents);
    this.stepsOfActor = stepsOfActor;
    this.interruptsOfActor = interruptsOfActor;
    this.tags = tags;
  }

  /// Surveys a trace.
  ///
  /// @param texts the language of what is written on the stage
  public static Survey of(Trace trace, Texts texts) {
    return new Surveyor(trace, texts).survey();
  }

  /// The trace.
  public Trace trace() {
    return trace;
  }

  /// What is written on the stage, in its language.
  public Texts texts() {
    return texts;
  }

  /// Whether there are several processes, each a place of its own.
  public boolean hasBoxes() {
    return boxes;
  }

  /// Ids of the actors that own memory and were started, in order.
  public List<Integer> processes() {
    return processes;
  }

  /// How many actors of a process were ever started.
  public int actorsOf(int process) {
    return crowd(new Place(Place.Kind.HOME, process)).members().size();
  }

  /// Who will ever be at a place.
  public Crowd crowd(Place place) {
    return crowds.getOrDefault(place, Crowd.NOBODY);
  }

  /// The values to show in the memory of a process, or between processes.
  public List<Resource> values(int process) {
    return resources.stream()
        .filter(resource -> resource.kind().holdsValues() && isShownIn(resource, process))
        .toList();
  }

  /// The locks, queues and other meeting points to show in the memory of a process, or between
  /// processes.
  public List<Resource> meetingPoints(int process) {
    return resources.stream()
        .filter(resource -> !resource.kind().holdsValues() && isShownIn(resource, process))
        .toList();
  }

  private boolean isShownIn(Resource resource, int process) {
    return !boxes || resource.process() == process;
  }

  /// How much a resource will ever hold.
  public Extent extent(int resource) {
    return extents.getOrDefault(resource, Extent.NOTHING);
  }

  /// Whether actors ever have values of their own to show.
  public boolean hasTags() {
    return tags;
  }

  /// Length of the longest name of an actor, in characters.
  int nameLength() {
    return trace.actors().stream().mapToInt(actor -> actor.name().length()).max().orElse(0);
  }

  /// Whether the threads of an actor's process take turns under a global interpreter lock.
  public boolean sharesInterpreter(Actor actor) {
    return trace.origin().settings().gil() && actorsOf(actor.process()) > 1;
  }

  /// Index of the event that opens the last step of an actor among the first events of the trace,
  /// or -1.
  public int lastStepOf(int actor, int eventCount) {
    return last(stepsOfActor[actor], eventCount);
  }

  /// Index of the event that last interrupted an actor among the first events of the trace, or -1.
  public int lastInterruptOf(int actor, int eventCount) {
    return last(interruptsOfActor[actor], eventCount);
  }

  private static int last(int[] indices, int eventCount) {
    int found = Arrays.binarySearch(indices, eventCount);
    int before = (found >= 0 ? found : -found - 1) - 1;
    return before < 0 ? -1 : indices[before];
  }
}
