package dev.interleave.explore.walk;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The graph of a [SymmetricWalk]: one node for states that are alike, numbered as found, and one
/// edge for every visible step from the state that stands for them.
final class Quotient {

  /// In place of the node before the first.
  static final int NO_NODE = -1;

  private static final int NO_OUTCOME = -1;
  private static final int MOST_TOLD_APART = Long.SIZE;
  private static final int BYTES_EACH = 5 * Integer.BYTES + 3 * Long.BYTES;

  private int[] states = new int[64];
  private int[] parents = new int[64];
  private int[] outcomes = new int[64];
  private int[] ends = new int[64];
  private int[] targets = new int[256];
  private int size;
  private int steps;

  int size() {
    return size;
  }

  long transitions() {
    return steps;
  }

  /// The memory that it takes, in bytes, and will take to be counted.
  long bytes() {
    return (long) states.length * BYTES_EACH + (long) targets.length * Integer.BYTES;
  }

  /// The number of a node's state in its store.
  int state(int node) {
    return states[node];
  }

  /// Adds a node.
  ///
  /// @param parent the node from which it was found
  void add(int state, int parent) {
    if (size == states.length) {
      states = Arrays.copyOf(states, 2 * size);
      parents = Arrays.copyOf(parents, 2 * size);
      outcomes = Arrays.copyOf(outcomes, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    states[size] = state;
    parents[size] = parent;
    outcomes[size] = NO_OUTCOME;
    size++;
  }

  /// The steps from a node follow; those from all nodes before it are known.
  void beginSteps(int node) {
    steps = begin(node);
  }

  void addStep(int target) {
    if (steps == targets.length) {
      targets = Arrays.copyOf(targets, 2 * steps);
    }
    targets[steps++] = target;
  }

  /// All steps from the node are known.
  ///
  /// @param node the node, which has an outcome if it has no steps
  void endSteps(int node) {
    ends[node] = steps;
  }

  void setOutcome(int node, int outcome) {
    outcomes[node] = outcome;
  }

  private int begin(int node) {
    return node == 0 ? 0 : ends[node - 1];
  }

  /// Counts the ways to every ending, and says where the shortest was decided; returns whether that
  /// can be done because there are no circles.
  boolean count(Endings endings) {
    int[] order = inOrder();
    if (order.length < size) {
      return false;
    }
    @Nullable BigInteger[] ways = new BigInteger[size];
    double[] chances = new double[size];
    ways[0] = BigInteger.ONE;
    chances[0] = 1;
    for (int node : order) {
      BigInteger here = ways[node] == null ? BigInteger.ZERO : ways[node];
      ways[node] = null;
      if (outcomes[node] != NO_OUTCOME) {
        Endings.Found found = endings.found(outcomes[node]);
        found.paths = found.paths.add(here);
        found.chance += chances[node];
      }
      int count = ends[node] - begin(node);
      for (int step = begin(node); step < ends[node]; step++) {
        BigInteger there = ways[targets[step]];
        ways[targets[step]] = there == null ? here : there.add(here);
        chances[targets[step]] += chances[node] / count;
      }
    }
    if (endings.found().size() <= MOST_TOLD_APART) {
      decide(order, endings.found());
    }
    return true;
  }

  /// The nodes, each after all those that lead to it (Kahn, *Topological sorting of large
  /// networks*, 1962); fewer than there are if there is a circle.
  private int[] inOrder() {
    int[] open = new int[size];
    for (int step = 0; step < steps; step++) {
      open[targets[step]]++;
    }
    int[] order = new int[size];
    int known = open[0] == 0 ? 1 : 0;
    for (int done = 0; done < known; done++) {
      int node = order[done];
      for (int step = begin(node); step < ends[node]; step++) {
        if (--open[targets[step]] == 0) {
          order[known++] = targets[step];
        }
      }
    }
    return Arrays.copyOf(order, known);
  }

  private void decide(int[] order, List<Endings.Found> found) {
    long[] reached = new long[size];
    int[] ofOutcome = new int[found.size()];
    Arrays.fill(ofOutcome, NO_NODE);
    for (int index = size - 1; index >= 0; index--) {
      int node = order[index];
      reached[node] |= outcomes[node] == NO_OUTCOME ? 0 : 1L << outcomes[node];
      for (int step = begin(node); step < ends[node]; step++) {
        reached[node] |= reached[targets[step]];
      }
    }
    for (int node = size - 1; node >= 0; node--) {
      if (outcomes[node] != NO_OUTCOME) {
        ofOutcome[outcomes[node]] = node;
      }
    }
    for (int outcome = 0; outcome < ofOutcome.length; outcome++) {
      int after = found.get(outcome).way.choices();
      int node = ofOutcome[outcome];
      while (parents[node] != NO_NODE && reached[parents[node]] == 1L << outcome) {
        node = parents[node];
        after--;
      }
      found.get(outcome).decidedAfter = after;
    }
  }
}
