package dev.interleave.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Searches circles of locks that are acquired one while the next is held, by actors that can meet.
/// The number of circles may grow exponentially; the search ends after a number of steps.
final class LockCircles {

  private static final int MOST_STEPS = 100_000;
  private static final int MOST_CIRCLES = 20;

  private final Map<Integer, List<LockNesting>> byOuter = new HashMap<>();
  private final List<List<LockNesting>> found = new ArrayList<>();
  private final Set<Set<Integer>> known = new HashSet<>();
  private int steps;

  LockCircles(List<LockNesting> nestings) {
    for (LockNesting nesting : nestings) {
      byOuter.computeIfAbsent(nesting.outer(), _ -> new ArrayList<>()).add(nesting);
    }
  }

  /// The circles, one for each set of locks.
  List<List<LockNesting>> find() {
    byOuter.values().stream()
        .flatMap(List::stream)
        .forEach(
            first -> {
              var path = new ArrayList<LockNesting>();
              path.add(first);
              extend(path);
            });
    return found;
  }

  /// The lock with the least id comes first, so that every circle is walked once.
  private void extend(List<LockNesting> path) {
    int start = path.getFirst().outer();
    int end = path.getLast().inner();
    if (end == start) {
      close(path);
      return;
    }
    for (LockNesting next : byOuter.getOrDefault(end, List.of())) {
      if (steps == MOST_STEPS || found.size() == MOST_CIRCLES) {
        return;
      }
      steps++;
      boolean fits =
          next.inner() >= start && path.stream().allMatch(nesting -> nesting.canMeet(next));
      if (fits) {
        path.add(next);
        extend(path);
        path.removeLast();
      }
    }
  }

  private void close(List<LockNesting> path) {
    var locks = new HashSet<Integer>();
    path.forEach(nesting -> locks.add(nesting.outer()));
    if (path.size() > 1 && known.add(locks)) {
      found.add(List.copyOf(path));
    }
  }
}
