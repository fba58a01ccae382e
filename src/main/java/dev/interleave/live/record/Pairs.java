package dev.interleave.live.record;

import java.util.Arrays;

/// Numbers that belong to numbers: any count of them to each.
final class Pairs {

  /// Ends the numbers of an owner.
  static final int END = -1;

  private final int[] firsts;
  private int[] numbers = new int[64];
  private int[] nexts = new int[64];
  private int size;

  Pairs(int owners) {
    this.firsts = new int[owners];
    Arrays.fill(firsts, END);
  }

  void add(int owner, int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
    }
    numbers[size] = number;
    nexts[size] = firsts[owner];
    firsts[owner] = size++;
  }

  /// A cursor at the latest number of an owner, or [#END].
  int first(int owner) {
    return firsts[owner];
  }

  /// The cursor after a cursor, or [#END].
  int next(int cursor) {
    return nexts[cursor];
  }

  /// The number at a cursor.
  int number(int cursor) {
    return numbers[cursor];
  }
}
