package dev.interleave.explore.walk;

import java.util.Arrays;

/// The strongly connected components of a graph (Tarjan, *Depth-first search and linear graph
/// algorithms*, 1972), with a stack of its own in place of recursion. Components are numbered so
/// that steps lead from higher numbers to lower ones, or stay inside.
final class Components {

  static final int BYTES_EACH = 6 * Integer.BYTES;

  private final Graph graph;
  private final int[] component;
  private final int[] found;
  private final int[] lowest;
  private final int[] open;
  private int openCount;
  private int time;
  private int count;

  private int[] frames = new int[64];
  private int[] targets = new int[64];
  private int targetCount;

  Components(Graph graph) {
    this.graph = graph;
    int size = graph.size();
    component = new int[size];
    found = new int[size];
    lowest = new int[size];
    open = new int[size];
    Arrays.fill(component, -1);
    visit(graph.first());
  }

  int count() {
    return count;
  }

  int of(int state) {
    return component[state];
  }

  /// A frame: the state, where its targets begin, where the next of them is, where they end.
  private void visit(int first) {
    int depth = 0;
    open(first, depth);
    while (depth >= 0) {
      int frame = 4 * depth;
      int state = frames[frame];
      if (frames[frame + 2] < frames[frame + 3]) {
        int target = targets[frames[frame + 2]++];
        if (found[target] == 0) {
          depth++;
          open(target, depth);
        } else if (component[target] < 0) {
          lowest[state] = Math.min(lowest[state], found[target]);
        }
      } else {
        targetCount = frames[frame + 1];
        close(state);
        depth--;
        if (depth >= 0) {
          int caller = frames[4 * depth];
          lowest[caller] = Math.min(lowest[caller], lowest[state]);
        }
      }
    }
  }

  private void open(int state, int depth) {
    found[state] = ++time;
    lowest[state] = time;
    open[openCount++] = state;
    if (4 * depth + 4 > frames.length) {
      frames = Arrays.copyOf(frames, 2 * frames.length);
    }
    int steps = graph.expand(state);
    frames[4 * depth] = state;
    frames[4 * depth + 1] = targetCount;
    frames[4 * depth + 2] = targetCount;
    frames[4 * depth + 3] = targetCount + steps;
    while (targetCount + steps > targets.length) {
      targets = Arrays.copyOf(targets, 2 * targets.length);
    }
    for (int step = 0; step < steps; step++) {
      targets[targetCount++] = graph.target(step);
    }
  }

  private void close(int state) {
    if (lowest[state] != found[state]) {
      return;
    }
    int member;
    do {
      member = open[--openCount];
      component[member] = count;
    } while (member != state);
    count++;
  }
}
