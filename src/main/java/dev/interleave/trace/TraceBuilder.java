package dev.interleave.trace;

import java.util.ArrayList;
import java.util.List;

/// Gathers a trace while something runs. Not safe for use by several threads at once.
public final class TraceBuilder {

  private final Trace.Origin origin;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private final EventList events = new EventList();
  private long lastNanos;

  /// Begins a trace of a run of the given origin.
  public TraceBuilder(Trace.Origin origin) {
    this.origin = origin;
  }

  /// Adds an actor and gives it the next id.
  ///
  /// @param process id of the process whose memory a thread uses; ignored for other kinds
  /// @return the actor
  public Actor addActor(Actor.Kind kind, String name, int process, int parent, boolean daemon) {
    int id = actors.size();
    int memory = kind == Actor.Kind.THREAD ? process : id;
    var actor = new Actor(id, kind, name, memory, parent, daemon);
    actors.add(actor);
    return actor;
  }

  /// Adds a resource and gives it the next id.
  ///
  /// @param process id of the process in whose memory it lives, or [Resource#BETWEEN_PROCESSES]
  /// @return the resource
  public Resource addResource(Resource.Kind kind, String name, int process) {
    var resource = new Resource(resources.size(), kind, name, process);
    resources.add(resource);
    return resource;
  }

  /// Gives an actor another name: programs may name a thread after making it.
  public void renameActor(int id, String name) {
    Actor old = actors.get(id);
    actors.set(id, new Actor(id, old.kind(), name, old.process(), old.parent(), old.daemon()));
  }

  /// Makes an actor a daemon, or no daemon: programs may decide it after making it.
  public void setDaemon(int id, boolean daemon) {
    Actor old = actors.get(id);
    actors.set(id, new Actor(id, old.kind(), old.name(), old.process(), old.parent(), daemon));
  }

  /// Gives a resource another name: a program names a lock by what it is assigned to.
  public void renameResource(int id, String name) {
    Resource old = resources.get(id);
    resources.set(id, new Resource(id, old.kind(), name, old.process()));
  }

  /// Adds an event.
  ///
  /// @throws IllegalArgumentException if it is earlier than the event before it, or names an actor
  ///   that was not added
  public void add(Event event) {
    long nanos = event.nanos();
    if (nanos < lastNanos) {
      throw new IllegalArgumentException(
          "An event cannot come before the one that happened last: " + event);
    }
    if (event.actor() < 0 || event.actor() >= actors.size()) {
      throw new IllegalArgumentException("Nobody has the id of the actor in " + event);
    }
    lastNanos = nanos;
    events.append(event);
  }

  /// The trace of everything added so far.
  public Trace build(Outcome outcome) {
    return new Trace(origin, actors, resources, events.copy(), outcome);
  }
}
