package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.util.List;
import java.util.Map;

/// How likely each ending is in a graph with circles. The chance flows from the beginning through
/// the components of the graph; inside a component it goes round until next to nothing is left of
/// it. What comes to a component that no step leaves, and that has no end, runs for ever.
final class EndlessChances {

  private static final double NOTHING = 1e-13;
  private static final int MOST_ROUNDS = 20_000;
  private static final int BYTES_EACH = Components.BYTES_EACH + 3 * Integer.BYTES + Double.BYTES;

  private final Graph graph;
  private final StateStore store;
  private final Endings endings;
  private final Tracer tracer;
  private final Watch watch;

  EndlessChances(Graph graph, StateStore store, Endings endings, Tracer tracer, Watch watch) {
    this.graph = graph;
    this.store = store;
    this.endings = endings;
    this.tracer = tracer;
    this.watch = watch;
  }

  /// Works the chances out and notes them, and notes states that run for ever as endings. Returns
  /// whether there was enough time and memory.
  boolean run(long memory) {
    endings.forgetCounts();
    int size = graph.size();
    if ((long) size * BYTES_EACH > memory) {
      return false;
    }
    var components = new Components(graph);
    int[] starts = new int[components.count() + 1];
    for (int state = 0; state < size; state++) {
      starts[components.of(state) + 1]++;
    }
    for (int i = 0; i < components.count(); i++) {
      starts[i + 1] += starts[i];
    }
    int[] members = new int[size];
    int[] next = starts.clone();
    for (int state = 0; state < size; state++) {
      members[next[components.of(state)]++] = state;
    }
    int[] outcomeOf = new int[size];
    for (int ending = 0; ending < endings.count(); ending++) {
      outcomeOf[graph.indexOf(endings.state(ending))] = endings.outcomeOf(ending) + 1;
    }
    double[] chances = new double[size];
    chances[graph.first()] = 1;
    boolean done = true;
    for (int i = components.count() - 1; i >= 0; i--) {
      int first = members[starts[i]];
      if (outcomeOf[first] > 0) {
        endings.found(outcomeOf[first] - 1).chance += chances[first];
      } else if (isBottom(components, i, members, starts)) {
        runsForEver(members, starts[i], starts[i + 1], chances);
      } else {
        done &= flow(i, members, starts, chances);
      }
    }
    return done;
  }

  private boolean isBottom(Components components, int number, int[] members, int[] starts) {
    for (int i = starts[number]; i < starts[number + 1]; i++) {
      int steps = graph.expand(members[i]);
      for (int step = 0; step < steps; step++) {
        if (components.of(graph.target(step)) != number) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean flow(int number, int[] members, int[] starts, double[] chances) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (watch.isOver()) {
        return false;
      }
      for (int i = starts[number]; i < starts[number + 1]; i++) {
        pass(members[i], chances);
      }
      double left = 0;
      for (int i = starts[number]; i < starts[number + 1]; i++) {
        left += chances[members[i]];
      }
      if (left < NOTHING) {
        return true;
      }
    }
    return true;
  }

  private void pass(int state, double[] chances) {
    double here = chances[state];
    if (here == 0) {
      return;
    }
    chances[state] = 0;
    int steps = graph.expand(state);
    for (int step = 0; step < steps; step++) {
      chances[graph.target(step)] += here / steps;
    }
  }

  private void runsForEver(int[] members, int from, int end, double[] chances) {
    double sum = 0;
    int nearest = 0;
    int distance = Integer.MAX_VALUE;
    for (int i = from; i < end; i++) {
      sum += chances[members[i]];
      int state = graph.stateOf(members[i]);
      int length = 0;
      for (int at = state; at != StateStore.NO_STATE && length < distance; at = store.parent(at)) {
        length++;
      }
      if (length < distance) {
        distance = length;
        nearest = state;
      }
    }
    Trail trail = tracer.knownTrail(nearest);
    var outcome =
        new Outcome(
            Outcome.Kind.STEP_LIMIT,
            "From here on it runs for ever, whatever comes next.",
            Map.of(),
            List.of());
    int number = endings.add(nearest, outcome, trail);
    endings.found(number).chance += sum;
    for (int i = from; i < end; i++) {
      int state = graph.stateOf(members[i]);
      if (state != nearest) {
        endings.addState(state, number);
      }
    }
  }
}
