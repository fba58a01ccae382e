package dev.interleave.simulate.machine;

import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The actors of a run, by id, with names that are unique.
public final class Actors {

  private final List<RunningActor> actors = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> firstOfVariable = new HashMap<>();
  private final Map<String, Integer> countOfVariable = new HashMap<>();
  private final @Nullable TraceBuilder trace;
  private boolean toldApart;

  /// @param trace what the actors are told to, or `null`
  Actors(@Nullable TraceBuilder trace) {
    this.trace = trace;
  }

  /// Id of the next actor.
  int nextId() {
    return actors.size();
  }

  void add(RunningActor actor, String name, int parent) {
    actors.add(actor);
    names.add(name);
    used.add(name);
    if (trace != null) {
      trace.addActor(actor.kind(), name, actor.memory().process(), parent, actor.isDaemon());
    }
  }

  /// The actor with an id.
  public RunningActor get(int id) {
    return actors.get(id);
  }

  /// All actors, by id.
  public List<RunningActor> all() {
    return actors;
  }

  /// What people call an actor.
  public String name(int id) {
    return names.get(id);
  }

  /// How actors are named, and what the next will be called.
  Object naming() {
    return List.of(List.copyOf(names), Map.copyOf(firstOfVariable), Map.copyOf(countOfVariable));
  }

  /// The program gave an actor another name.
  public void rename(RunningActor actor, String name) {
    used.remove(name(actor.id()));
    setName(actor.id(), unique(name));
  }

  /// The program was told which actor is which in a way that nobody can follow.
  public void tellApart() {
    toldApart = true;
  }

  boolean areToldApart() {
    return toldApart;
  }

  void daemonChanged(RunningActor actor) {
    if (trace != null) {
      trace.setDaemon(actor.id(), actor.isDaemon());
    }
  }

  private void setName(int id, String name) {
    names.set(id, name);
    used.add(name);
    if (trace != null) {
      trace.renameActor(id, name);
    }
  }

  /// A name for an actor that is made now: the one the program gives it, or the variable it is
  /// assigned to, numbered if that names several, or else Python's own.
  String nameFor(@Nullable String given, @Nullable String variable, String own) {
    if (given != null) {
      return unique(given);
    }
    if (variable == null || variable.endsWith("[]") || variable.startsWith("_")) {
      return unique(own);
    }
    int count = countOfVariable.merge(variable, 1, Integer::sum);
    if (count == 1) {
      firstOfVariable.put(variable, actors.size());
      return unique(variable);
    }
    if (count == 2) {
      int first = firstOfVariable.getOrDefault(variable, 0);
      if (names.get(first).equals(variable)) {
        used.remove(variable);
        setName(first, unique(variable + 1));
      }
    }
    return unique(variable + count);
  }

  private String unique(String name) {
    String candidate = name;
    for (int count = 2; used.contains(candidate); count++) {
      candidate = name + " (" + count + ")";
    }
    return candidate;
  }
}
