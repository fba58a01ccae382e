package dev.interleave.explore.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of numbers, each once, numbered from 0 in the order in which they were added: in blocks,
/// one row after the other, with an index over them (open addressing with linear probing).
final class Signatures {

  private static final int BLOCK = 1 << 16;

  private final List<int[]> blocks = new ArrayList<>();
  private int[] blockOf = new int[16];
  private int[] offsetOf = new int[16];
  private int[] index = new int[64];
  private int used = BLOCK;
  private int size;
  private long bytes;

  /// How many rows there are.
  int size() {
    return size;
  }

  /// The memory that they take, in bytes.
  long bytes() {
    return bytes + (long) (index.length + blockOf.length + offsetOf.length) * Integer.BYTES;
  }

  /// The number of a row, which is added if it is not there yet: then it is the size before.
  int enter(int[] row) {
    int hash = hash(row, 0, row.length);
    int slot = hash & (index.length - 1);
    while (index[slot] != 0) {
      if (isAt(index[slot] - 1, row)) {
        return index[slot] - 1;
      }
      slot = (slot + 1) & (index.length - 1);
    }
    append(row);
    index[slot] = size;
    if (2 * size > index.length) {
      grow();
    }
    return size - 1;
  }

  private boolean isAt(int number, int[] row) {
    int[] block = blocks.get(blockOf[number]);
    int from = offsetOf[number];
    return block[from] == row.length
        && Arrays.equals(block, from + 1, from + 1 + row.length, row, 0, row.length);
  }

  private void append(int[] row) {
    int room = row.length + 1;
    if (used + room > BLOCK || blocks.isEmpty()) {
      var block = new int[Math.max(BLOCK, room)];
      blocks.add(block);
      bytes += (long) block.length * Integer.BYTES;
      used = 0;
    }
    if (size == blockOf.length) {
      blockOf = Arrays.copyOf(blockOf, 2 * size);
      offsetOf = Arrays.copyOf(offsetOf, 2 * size);
    }
    int[] block = blocks.getLast();
    block[used] = row.length;
    System.arraycopy(row, 0, block, used + 1, row.length);
    blockOf[size] = blocks.size() - 1;
    offsetOf[size] = used;
    used += room;
    size++;
  }

  private void grow() {
    index = new int[2 * index.length];
    for (int number = 0; number < size; number++) {
      int[] block = blocks.get(blockOf[number]);
      int from = offsetOf[number];
      int slot = hash(block, from + 1, block[from]) & (index.length - 1);
      while (index[slot] != 0) {
        slot = (slot + 1) & (index.length - 1);
      }
      index[slot] = number + 1;
    }
  }

  private static int hash(int[] numbers, int from, int count) {
    long hash = count;
    for (int at = from; at < from + count; at++) {
      hash = StateHash.mix(hash ^ numbers[at]);
    }
    return (int) hash;
  }
}
