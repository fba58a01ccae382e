package dev.interleave.analyse;

import java.util.Arrays;

/// Indices of events, in order.
final class IndexList {

  private int[] indices = new int[4];
  private int size;

  void add(int index) {
    if (size == indices.length) {
      indices = Arrays.copyOf(indices, size * 2);
    }
    indices[size++] = index;
  }

  int get(int at) {
    return indices[at];
  }

  /// The last index, or -1.
  int last() {
    return size == 0 ? -1 : indices[size - 1];
  }

  /// How many are less than an index.
  int countBefore(int index) {
    int at = Arrays.binarySearch(indices, 0, size, index);
    return at < 0 ? -1 - at : at;
  }
}
