package dev.interleave.footage;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Finding;
import dev.interleave.analyse.WaitsForGraph;
import dev.interleave.analyse.WaitsForGraph.Edge;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Picture;
import dev.interleave.picture.graph.RingGraph;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The circle of a deadlock as a picture: every actor, what it waits for, who has that.
public final class DeadlockGraph {

  /// A width that suits it, in pixels at scale 1.
  public static final int WIDTH = 480;

  /// A height that suits it, in pixels at scale 1.
  public static final int HEIGHT = 320;

  private final Trace trace;
  private final List<Edge> edges;
  private final Texts texts;
  private final List<Spot> spots;

  /// Something on the ring.
  private sealed interface Spot {
    record OfActor(int actor) implements Spot {}

    record OfResource(int resource) implements Spot {}
  }

  private DeadlockGraph(Trace trace, List<Edge> edges, List<Integer> circle, Texts texts) {
    this.trace = trace;
    this.edges = edges;
    this.texts = texts;
    this.spots = spots(circle);
  }

  /// Whether a finding is about a circle, so that there is a graph of it.
  public static boolean isOf(Finding finding) {
    return finding.kind() == Finding.Kind.DEADLOCK
        || finding.kind() == Finding.Kind.POSSIBLE_DEADLOCK;
  }

  /// The graph of a finding: of a deadlock as it stands at the end of the run, and of a possible
  /// one as the locks were acquired inside each other.
  ///
  /// @param texts the language of what is written in it
  public static DeadlockGraph of(Trace trace, Finding finding, Texts texts) {
    List<Integer> circle = finding.actors();
    if (finding.kind() == Finding.Kind.POSSIBLE_DEADLOCK) {
      return new DeadlockGraph(trace, possible(trace, finding), circle, texts);
    }
    var graph = WaitsForGraph.of(trace, trace.endNanos());
    return new DeadlockGraph(
        trace,
        graph.edges().stream().filter(edge -> isOf(edge, graph, circle)).toList(),
        circle,
        texts);
  }

  private static List<Edge> possible(Trace trace, Finding finding) {
    var edges = new ArrayList<Edge>();
    for (int actor : finding.actors()) {
      List<Integer> locks =
          finding.evidence().stream()
              .map(trace::event)
              .filter(event -> event.actor() == actor)
              .filter(Event.LockAcquired.class::isInstance)
              .map(event -> ((Event.LockAcquired) event).lock())
              .toList();
      if (locks.size() > 1) {
        edges.add(new Edge.Holds(actor, locks.getFirst()));
        edges.add(new Edge.WaitsAt(actor, locks.getLast()));
      }
    }
    return edges;
  }

  private static boolean isOf(Edge edge, WaitsForGraph graph, List<Integer> circle) {
    return switch (edge) {
      case Edge.WaitsAt(int actor, _) -> circle.contains(actor);
      case Edge.WaitsForEnd(int actor, int awaited) ->
          circle.contains(actor) && circle.contains(awaited);
      case Edge.Holds(int actor, int resource) ->
          circle.contains(actor)
              && graph.edges().stream()
                  .anyMatch(
                      other ->
                          other instanceof Edge.WaitsAt(int waiter, int at)
                              && at == resource
                              && circle.contains(waiter));
    };
  }

  private List<Spot> spots(List<Integer> circle) {
    var ring = new LinkedHashSet<Spot>();
    for (int actor : circle) {
      ring.add(new Spot.OfActor(actor));
      for (Edge edge : edges) {
        if (edge instanceof Edge.WaitsAt(int waiter, int resource) && waiter == actor) {
          ring.add(new Spot.OfResource(resource));
        }
      }
    }
    return List.copyOf(ring);
  }

  /// The picture at a size, or `null` where there is nothing to draw.
  public @Nullable Picture picture(double width, double height) {
    if (spots.isEmpty() || width <= 0 || height <= 0) {
      return null;
    }
    String held = texts.say("footage.graph.held");
    String waits = texts.say("footage.graph.waits");
    var arrows = new ArrayList<RingGraph.Edge>();
    for (Edge edge : edges) {
      arrows.add(
          switch (edge) {
            case Edge.Holds(int actor, int resource) ->
                new RingGraph.Edge(indexOf(resource, false), indexOf(actor, true), held, false);
            case Edge.WaitsAt(int actor, int resource) ->
                new RingGraph.Edge(indexOf(actor, true), indexOf(resource, false), waits, true);
            case Edge.WaitsForEnd(int actor, int awaited) ->
                new RingGraph.Edge(indexOf(actor, true), indexOf(awaited, true), waits, true);
          });
    }
    return new RingGraph(spots.stream().map(this::node).toList(), arrows).picture(width, height);
  }

  private int indexOf(int id, boolean actor) {
    return spots.indexOf(actor ? new Spot.OfActor(id) : new Spot.OfResource(id));
  }

  private RingGraph.Node node(Spot spot) {
    return switch (spot) {
      case Spot.OfActor(int actor) ->
          new RingGraph.Node(trace.actor(actor).name(), Ink.ofActor(actor, Ink.Tone.STRONG), true);
      case Spot.OfResource(int resource) ->
          new RingGraph.Node(trace.resource(resource).name(), Ink.of(Ink.Role.LOCK_HELD), false);
    };
  }
}
