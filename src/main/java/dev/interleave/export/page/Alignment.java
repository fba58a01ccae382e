package dev.interleave.export.page;

import java.util.ArrayList;
import java.util.List;

/// Which shapes of one sample are which of the next: the longest common subsequence of looks
/// (Wagner and Fischer, "The string-to-string correction problem", 1974) that keeps most shapes
/// where they are.
final class Alignment {

  /// Beyond this many pairs of shapes, only what begins and ends alike is matched.
  private static final int MOST_PAIRS = 250_000;

  private static final int SAME_LOOK = 4;
  private static final int SAME_PLACE = 1;

  private final List<Posed> before;
  private final List<Posed> after;
  private final List<Pair> pairs = new ArrayList<>();

  /// The same shape in two samples.
  ///
  /// @param before its index in the one
  /// @param after its index in the other
  record Pair(int before, int after) {}

  private Alignment(List<Posed> before, List<Posed> after) {
    this.before = before;
    this.after = after;
  }

  /// The shapes that are in both, in order.
  static List<Pair> of(List<Posed> before, List<Posed> after) {
    var alignment = new Alignment(before, after);
    alignment.align();
    return alignment.pairs;
  }

  private void align() {
    int most = Math.min(before.size(), after.size());
    int head = 0;
    while (head < most && before.get(head).equals(after.get(head))) {
      pairs.add(new Pair(head, head));
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    alignMiddle(head, before.size() - tail, after.size() - tail);
    for (int left = tail; left > 0; left--) {
      pairs.add(new Pair(before.size() - left, after.size() - left));
    }
  }

  private void alignMiddle(int head, int beforeEnd, int afterEnd) {
    int rows = beforeEnd - head;
    int columns = afterEnd - head;
    if ((long) rows * columns > MOST_PAIRS) {
      for (int index = head;
          index < Math.min(beforeEnd, afterEnd) && alike(index, index);
          index++) {
        pairs.add(new Pair(index, index));
      }
      return;
    }
    int[][] best = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = columns - 1; column >= 0; column--) {
        int skipped = Math.max(best[row + 1][column], best[row][column + 1]);
        int matched = best[row + 1][column + 1] + worth(head + row, head + column);
        best[row][column] = Math.max(skipped, matched);
      }
    }
    follow(best, head);
  }

  private void follow(int[][] best, int head) {
    int row = 0;
    int column = 0;
    while (row < best.length - 1 && column < best[0].length - 1) {
      if (alike(head + row, head + column)
          && best[row][column] == best[row + 1][column + 1] + worth(head + row, head + column)) {
        pairs.add(new Pair(head + row++, head + column++));
      } else if (best[row][column] == best[row + 1][column]) {
        row++;
      } else {
        column++;
      }
    }
  }

  private int worth(int one, int other) {
    if (!alike(one, other)) {
      return 0;
    }
    return before.get(one).numbers().equals(after.get(other).numbers())
        ? SAME_LOOK + SAME_PLACE
        : SAME_LOOK;
  }

  private boolean alike(int one, int other) {
    return before.get(one).look().equals(after.get(other).look());
  }
}
