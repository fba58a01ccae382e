package dev.interleave.explore.walk;

import java.math.BigInteger;

/// Counts the ways to every end of a graph whose steps do not all lead from a layer to the next: in
/// topological order (Kahn, *Topological sorting of large networks*, 1962), so that all ways to a
/// state are known before they are passed on.
final class TopologicalCount {

  /// What came of it.
  enum Result {
    /// All is counted.
    COUNTED,
    /// There is a circle, so there are infinitely many ways.
    CIRCULAR,
    /// It took too long or too much memory.
    GIVEN_UP
  }

  private static final int BYTES_EACH = 4 + 4 + 4 + 8;
  private static final int BYTES_WAITING = 80;
  private static final int CHECK_EVERY = 1 << 12;

  private final Graph graph;
  private final Endings endings;
  private final Watch watch;
  private final long memory;

  /// @param memory how much it may take, in bytes
  TopologicalCount(Graph graph, Endings endings, Watch watch, long memory) {
    this.graph = graph;
    this.endings = endings;
    this.watch = watch;
    this.memory = memory;
  }

  /// Counts, and notes counts and chances of the endings.
  Result run() {
    int size = graph.size();
    if ((long) size * BYTES_EACH > memory) {
      return Result.GIVEN_UP;
    }
    int[] open = new int[size];
    for (int state = 0; state < size; state++) {
      if (state % CHECK_EVERY == 0 && watch.isOver()) {
        return Result.GIVEN_UP;
      }
      int count = graph.expand(state);
      for (int step = 0; step < count; step++) {
        open[graph.target(step)]++;
      }
    }
    int first = graph.first();
    return open[first] > 0 ? Result.CIRCULAR : count(first, open);
  }

  private Result count(int first, int[] open) {
    endings.forgetCounts();
    int size = graph.size();
    int[] outcomeOf = new int[size];
    for (int ending = 0; ending < endings.count(); ending++) {
      outcomeOf[graph.indexOf(endings.state(ending))] = endings.outcomeOf(ending) + 1;
    }
    BigInteger[] ways = new BigInteger[size];
    double[] chances = new double[size];
    int[] ready = new int[size];
    int readyCount = 0;
    ready[readyCount++] = first;
    ways[first] = BigInteger.ONE;
    chances[first] = 1;
    long waiting = 1;
    int done = 0;
    while (readyCount > 0) {
      int state = ready[--readyCount];
      BigInteger here = ways[state];
      ways[state] = BigInteger.ZERO;
      waiting--;
      if (++done % CHECK_EVERY == 0
          && (watch.isOver() || (long) size * BYTES_EACH + waiting * BYTES_WAITING > memory)) {
        return Result.GIVEN_UP;
      }
      if (outcomeOf[state] > 0) {
        Endings.Found found = endings.found(outcomeOf[state] - 1);
        found.paths = found.paths.add(here);
        found.chance += chances[state];
        continue;
      }
      int count = graph.expand(state);
      for (int step = 0; step < count; step++) {
        int target = graph.target(step);
        waiting += ways[target] == null ? 1 : 0;
        ways[target] = ways[target] == null ? here : ways[target].add(here);
        chances[target] += chances[state] / count;
        if (--open[target] == 0) {
          ready[readyCount++] = target;
        }
      }
    }
    return done == size ? Result.COUNTED : Result.CIRCULAR;
  }
}
