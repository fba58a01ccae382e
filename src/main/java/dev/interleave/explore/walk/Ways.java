package dev.interleave.explore.walk;

import java.util.Arrays;

/// Looks for the ways to the endings of a finished walk that are worth showing: with the fewest
/// changes from actor to actor, and where the shortest one was decided.
final class Ways {

  private static final int MOST_NODES = 6_000_000;
  private static final int MOST_STATES = 50_000_000;
  private static final int MOST_TRIED = 200_000;
  private static final int CHECK_EVERY = 1 << 10;

  /// For so long each of the two is looked for at least, and for so long at most; in between, for a
  /// tenth of the time that the walk took: the answer to the question proper waits for them.
  private static final long LEAST_NANOS = 100_000_000;

  private static final long MOST_NANOS = 1_000_000_000;
  private static final int SHARE = 10;

  private final Graph graph;
  private final Endings endings;
  private final Watch watch;
  private final int actors;
  private final int[] outcomeOf;
  private final long mostNanos;
  private long begun;

  Ways(Graph graph, Endings endings, Watch watch, int actors) {
    this.graph = graph;
    this.endings = endings;
    this.watch = watch;
    this.actors = actors;
    outcomeOf = new int[graph.size()];
    mostNanos = Math.clamp(watch.elapsed().toNanos() / SHARE, LEAST_NANOS, MOST_NANOS);
    for (int ending = 0; ending < endings.count(); ending++) {
      outcomeOf[graph.indexOf(endings.state(ending))] = endings.outcomeOf(ending) + 1;
    }
  }

  /// Whether a graph is small enough to look for them.
  static boolean fits(Graph graph, long memory) {
    return graph.size() <= MOST_STATES && graph.size() * 12L <= memory;
  }

  /// Finds the step of each shortest way after which no other ending can be reached any more: what
  /// can be reached only gets less on the way, so by halving.
  void decide() {
    begun = System.nanoTime();
    int[] seen = new int[graph.size()];
    int search = 0;
    for (int outcome = 0; outcome < endings.found().size(); outcome++) {
      Endings.Found found = endings.found(outcome);
      int[] states = statesOn(found.way);
      int low = 0;
      int high = states.length - 1;
      while (low < high && !isOver()) {
        int middle = (low + high) >>> 1;
        if (isDecided(states[middle], outcome, seen, ++search)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      found.decidedAfter = low == high ? high : found.way.choices();
    }
  }

  private boolean isOver() {
    return System.nanoTime() - begun > mostNanos || watch.isOver();
  }

  private int[] statesOn(Trail way) {
    int[] states = new int[way.choices() + 1];
    states[0] = graph.first();
    for (int choice = 1; choice <= way.choices(); choice++) {
      int steps = graph.expand(states[choice - 1]);
      int step = 0;
      while (step < steps - 1 && graph.actor(step) != way.actorOfChoice(choice)) {
        step++;
      }
      states[choice] = graph.target(step);
    }
    return states;
  }

  private boolean isDecided(int from, int outcome, int[] seen, int search) {
    int[] stack = {from, 0, 0, 0, 0, 0, 0, 0};
    int height = 1;
    int tried = 1;
    seen[from] = search;
    while (height > 0) {
      int state = stack[--height];
      int ends = outcomeOf[state];
      if (ends > 0) {
        if (ends != outcome + 1) {
          return false;
        }
        continue;
      }
      int steps = graph.expand(state);
      for (int step = 0; step < steps; step++) {
        int target = graph.target(step);
        if (seen[target] != search) {
          if (++tried > MOST_TRIED || (tried % CHECK_EVERY == 0 && isOver())) {
            return false;
          }
          seen[target] = search;
          stack = height == stack.length ? Arrays.copyOf(stack, 2 * height) : stack;
          stack[height++] = target;
        }
      }
    }
    return true;
  }

  /// Finds a way with the fewest switches to each outcome: first everything that can be reached
  /// without a switch, then with one, and so on (iterative context bounding, Musuvathi & Qadeer,
  /// PLDI 2007), each pair of a state and the actor that came last once.
  void findFewestSwitches() {
    if ((long) graph.size() * (actors + 1) > MOST_NODES) {
      return;
    }
    begun = System.nanoTime();
    int[] cameFrom = new int[graph.size() * (actors + 1)];
    var now = new Pairs();
    var later = new Pairs();
    now.add(graph.first() * (actors + 1) + actors, -1);
    int missing = endings.found().size();
    int done = 0;
    while (now.size() > 0 && missing > 0) {
      for (int i = 0; i < now.size() && missing > 0; i++) {
        int node = now.first(i);
        if (cameFrom[node] != 0) {
          continue;
        }
        if (++done % CHECK_EVERY == 0 && isOver()) {
          return;
        }
        cameFrom[node] = now.second(i) + 2;
        int state = node / (actors + 1);
        int last = node % (actors + 1);
        if (outcomeOf[state] > 0) {
          Endings.Found found = endings.found(outcomeOf[state] - 1);
          if (found.fewestSwitches == null) {
            found.fewestSwitches = trailTo(node, cameFrom);
            missing--;
          }
          continue;
        }
        int steps = graph.expand(state);
        for (int step = 0; step < steps; step++) {
          int actor = graph.actor(step);
          int target = graph.target(step) * (actors + 1) + actor;
          if (cameFrom[target] == 0) {
            (last == actors || last == actor ? now : later).add(target, node);
          }
        }
      }
      now = later;
      later = new Pairs();
    }
  }

  private Trail trailTo(int node, int[] cameFrom) {
    int length = 0;
    for (int at = node; cameFrom[at] - 2 >= 0; at = cameFrom[at] - 2) {
      length++;
    }
    int[] nodes = new int[length + 1];
    int at = node;
    for (int i = length; i >= 0; i--) {
      nodes[i] = at;
      at = cameFrom[at] - 2;
    }
    var trail = new Trail();
    trail.addHidden(graph.hiddenFirst());
    for (int i = 0; i < length; i++) {
      int steps = graph.expand(nodes[i] / (actors + 1));
      int actor = nodes[i + 1] % (actors + 1);
      int step = 0;
      while (step < steps - 1 && graph.actor(step) != actor) {
        step++;
      }
      graph.write(step, trail);
    }
    return trail;
  }

  /// A list of pairs of numbers.
  private static final class Pairs {
    private int[] numbers = new int[32];
    private int size;

    void add(int first, int second) {
      if (2 * size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 4 * size);
      }
      numbers[2 * size] = first;
      numbers[2 * size + 1] = second;
      size++;
    }

    int size() {
      return size;
    }

    int first(int pair) {
      return numbers[2 * pair];
    }

    int second(int pair) {
      return numbers[2 * pair + 1];
    }
  }
}
