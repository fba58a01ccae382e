package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Who holds what and waits for whom at one time: the resource-allocation graph of Holt, "Some
/// Deadlock Properties of Computer Systems" (ACM Computing Surveys 1972). A picture can be drawn
/// from it.
///
/// @param actors ids of the actors that hold or wait, in order
/// @param resources ids of the resources that are held or waited for, in order
/// @param edges what connects them
/// @param circle ids of the actors that wait for each other, each for the next one and the last for
///   the first; empty if there are none
public record WaitsForGraph(
    List<Integer> actors, List<Integer> resources, List<Edge> edges, List<Integer> circle) {

  /// One connection of the graph.
  public sealed interface Edge {

    /// An actor holds a lock.
    ///
    /// @param actor id of the actor
    /// @param resource id of the lock
    record Holds(int actor, int resource) implements Edge {}

    /// An actor waits at a resource.
    ///
    /// @param actor id of the actor
    /// @param resource id of the resource
    record WaitsAt(int actor, int resource) implements Edge {}

    /// An actor waits for another to end.
    ///
    /// @param actor id of the actor
    /// @param awaited id of the other one
    record WaitsForEnd(int actor, int awaited) implements Edge {}
  }

  public WaitsForGraph {
    actors = List.copyOf(actors);
    resources = List.copyOf(resources);
    edges = List.copyOf(edges);
    circle = List.copyOf(circle);
  }

  /// The graph at a time of a trace.
  ///
  /// @param nanos nanoseconds since the run began
  public static WaitsForGraph of(Trace trace, long nanos) {
    return of(trace.momentAt(nanos));
  }

  /// The graph of a moment.
  public static WaitsForGraph of(Moment moment) {
    var edges = new ArrayList<Edge>();
    for (int id = 0; id < moment.resources().size(); id++) {
      if (moment.resource(id) instanceof LockState(int holder, _, _) && holder != Actor.NOBODY) {
        edges.add(new Edge.Holds(holder, id));
      }
    }
    for (int id = 0; id < moment.actors().size(); id++) {
      ActorState state = moment.actor(id);
      switch (state.obstacle()) {
        case null -> {}
        case Obstacle.AtActor(int awaited) -> edges.add(new Edge.WaitsForEnd(id, awaited));
        case Obstacle.AtResource(int resource, _) -> edges.add(new Edge.WaitsAt(id, resource));
      }
    }
    return of(edges, circle(moment));
  }

  private static List<Integer> circle(Moment moment) {
    var graph = new WaitsFor(moment);
    return IntStream.range(0, moment.actors().size())
        .mapToObj(graph::circleOf)
        .flatMap(circle -> circle.stream())
        .findFirst()
        .orElse(List.of());
  }

  private static WaitsForGraph of(List<Edge> edges, List<Integer> circle) {
    var actors = new LinkedHashSet<Integer>();
    var resources = new LinkedHashSet<Integer>();
    for (Edge edge : edges) {
      switch (edge) {
        case Edge.Holds(int actor, int resource) -> {
          actors.add(actor);
          resources.add(resource);
        }
        case Edge.WaitsAt(int actor, int resource) -> {
          actors.add(actor);
          resources.add(resource);
        }
        case Edge.WaitsForEnd(int actor, int awaited) -> {
          actors.add(actor);
          actors.add(awaited);
        }
      }
    }
    return new WaitsForGraph(inOrder(actors), inOrder(resources), edges, circle);
  }

  private static List<Integer> inOrder(Set<Integer> ids) {
    return ids.stream().sorted().toList();
  }

  /// The graph without what is not part of the circle: what a deadlock is made of.
  public WaitsForGraph onlyCircle() {
    var awaited = new LinkedHashSet<Integer>();
    for (Edge edge : edges) {
      if (edge instanceof Edge.WaitsAt(int actor, int resource) && circle.contains(actor)) {
        awaited.add(resource);
      }
    }
    return of(
        edges.stream()
            .filter(
                edge ->
                    switch (edge) {
                      case Edge.Holds(int actor, int resource) ->
                          circle.contains(actor) && awaited.contains(resource);
                      case Edge.WaitsAt(int actor, _) -> circle.contains(actor);
                      case Edge.WaitsForEnd(int actor, int other) ->
                          circle.contains(actor) && circle.contains(other);
                    })
            .toList(),
        circle);
  }
}
