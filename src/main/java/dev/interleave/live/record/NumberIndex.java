package dev.interleave.live.record;

import java.util.Arrays;

/// Finds a number by two others, such as the version of a cell by cell and word. Open addressing,
/// since boxing a million words would cost more than all the rest.
final class NumberIndex {

  /// Stands for a number that is not there.
  static final int ABSENT = -1;

  private final int[] owners;
  private final long[] keys;
  private final int[] numbers;
  private final int mask;

  /// @param most how many numbers it will hold
  NumberIndex(int most) {
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, most)) << 2);
    this.owners = new int[size];
    this.keys = new long[size];
    this.numbers = new int[size];
    this.mask = size - 1;
    Arrays.fill(numbers, ABSENT);
  }

  /// Adds a number unless there is one for these two.
  void add(int owner, long key, int number) {
    int slot = slot(owner, key);
    if (numbers[slot] == ABSENT) {
      owners[slot] = owner;
      keys[slot] = key;
      numbers[slot] = number;
    }
  }

  /// The number, or [#ABSENT].
  int get(int owner, long key) {
    return numbers[slot(owner, key)];
  }

  private int slot(int owner, long key) {
    long hash = (key ^ owner * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (numbers[slot] != ABSENT && (keys[slot] != key || owners[slot] != owner)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
