package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.PythonObject;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Resource;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The resources of a run, by id. They are counted whether the run is recorded or not, so that both
/// go the same way.
public final class Resources {

  private static final int MAIN = 0;
  private static final String IN_LIST = "[]";

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Integer, Integer> countOfMaker = new HashMap<>();
  private final @Nullable TraceBuilder trace;
  private int maker;

  private record Entry(
      Resource resource,
      Place place,
      Supplier<@Nullable Datum> value,
      @Nullable PythonObject object) {}

  /// @param trace what the resources are told to, or `null`
  Resources(@Nullable TraceBuilder trace) {
    this.trace = trace;
  }

  /// Adds a resource that holds values.
  ///
  /// @param name what the program calls it: a variable, or `forks[]` for the next element of a list
  /// @param process id of the process it belongs to, or [Resource#BETWEEN_PROCESSES]
  /// @param value its value at any time, or none
  /// @return its id
  public int add(Resource.Kind kind, String name, int process, Supplier<@Nullable Datum> value) {
    boolean inList = name.endsWith(IN_LIST);
    String variable = inList ? name.substring(0, name.length() - IN_LIST.length()) : name;
    int count = counts.merge(process + " " + variable, 1, Integer::sum);
    if (count == 2 && !inList) {
      renameFirst(variable, process);
    }
    boolean alone = count == 1 && !inList;
    return append(
        kind, alone ? variable : element(variable, count - 1), process, value, nextPlace());
  }

  private Place nextPlace() {
    return Place.made(maker, countOfMaker.merge(maker, 1, Integer::sum));
  }

  /// Adds a resource that holds no values.
  public int add(Resource.Kind kind, String name, int process) {
    return add(kind, name, process, () -> null);
  }

  /// Adds the copy of a resource in another process, under the same name.
  public int addCopy(int original, int process, Supplier<@Nullable Datum> value) {
    Resource resource = get(original);
    return append(resource.kind(), resource.name(), process, value, nextPlace());
  }

  /// Adds the lock that a resource comes with. Whoever happens to ask for it first did not make it.
  int addLockOf(int original) {
    Resource resource = get(original);
    return append(
        Resource.Kind.LOCK,
        resource.name() + ".get_lock()",
        resource.process(),
        () -> null,
        place(original).lock());
  }

  private int append(
      Resource.Kind kind, String name, int process, Supplier<@Nullable Datum> value, Place place) {
    int id = entries.size();
    var resource = new Resource(id, kind, name, process);
    entries.add(new Entry(resource, place, value, null));
    if (trace != null) {
      trace.addResource(kind, name, process);
    }
    return id;
  }

  private void renameFirst(String name, int process) {
    for (Entry entry : entries) {
      Resource resource = entry.resource();
      if (resource.name().equals(name) && resource.process() == process) {
        rename(resource, element(name, 0));
        return;
      }
    }
  }

  private void rename(Resource resource, String name) {
    Entry entry = entries.get(resource.id());
    var renamed = new Resource(resource.id(), resource.kind(), name, resource.process());
    entries.set(resource.id(), new Entry(renamed, entry.place(), entry.value(), entry.object()));
    if (trace != null) {
      trace.renameResource(resource.id(), name);
    }
  }

  private static String element(String name, int index) {
    return name + "[" + index + "]";
  }

  /// An actor takes a step: what is added from here on, it makes.
  void madeBy(RunningActor actor) {
    maker = actor.id();
  }

  /// Whether an actor takes the step.
  boolean isMaker(int actor) {
    return maker == actor;
  }

  /// How many resources an actor has made.
  int countMadeBy(RunningActor actor) {
    return countOfMaker.getOrDefault(actor.id(), 0);
  }

  /// Says what object a resource is that holds values.
  public void own(int id, PythonObject object) {
    Entry entry = entries.get(id);
    entries.set(id, new Entry(entry.resource(), entry.place(), entry.value(), object));
  }

  /// What a resource is called in the state of a run.
  public Place place(int id) {
    return entries.get(id).place();
  }

  /// The objects whose values belong to the outcome of a run.
  List<PythonObject> lasting() {
    var lasting = new ArrayList<PythonObject>();
    for (Entry entry : entries) {
      if (entry.object() != null && countsForOutcome(entry)) {
        lasting.add(entry.object());
      }
    }
    return lasting;
  }

  private static boolean countsForOutcome(Entry entry) {
    int process = entry.resource().process();
    return process == MAIN || process == Resource.BETWEEN_PROCESSES;
  }

  /// The resource with an id.
  public Resource get(int id) {
    return entries.get(id).resource();
  }

  /// Its name.
  public String name(int id) {
    return get(id).name();
  }

  /// How the resources that actors made are named, and what the next will be called.
  Object naming() {
    var names = new HashMap<Place, String>();
    for (Entry entry : entries) {
      if (!entry.place().isLock()) {
        names.put(entry.place(), entry.resource().name());
      }
    }
    return List.of(names, Map.copyOf(counts));
  }

  /// What the main thread's memory and the memory between processes hold, by name.
  Map<String, Datum> values() {
    var values = new TreeMap<String, Datum>();
    for (Entry entry : entries) {
      Datum value = countsForOutcome(entry) ? entry.value().get() : null;
      if (value != null && value.isData()) {
        values.put(entry.resource().name(), value);
      }
    }
    return values;
  }
}
