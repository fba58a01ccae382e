package dev.interleave.analyse;

import java.util.Arrays;

/// The versions of one shared value, as a tree: every write makes one whose parent is the version
/// that its writer had read. What a version holds are the updates on its way to the root.
///
/// Versions are numbered in order of time; 0 is the value before the first write.
final class Versions {

  private int[] parents = new int[8];
  private int[] depths = new int[8];
  private int latest;

  /// The version that stands now.
  int latest() {
    return latest;
  }

  /// A write by somebody who had read a version.
  void add(int parent) {
    latest++;
    if (latest == parents.length) {
      parents = Arrays.copyOf(parents, latest * 2);
      depths = Arrays.copyOf(depths, latest * 2);
    }
    parents[latest] = parent;
    depths[latest] = depths[parent] + 1;
  }

  /// How many updates that the latest version holds are lost by a write of somebody who had read an
  /// earlier one.
  int lostWith(int basis) {
    int held = latest;
    int seen = basis;
    while (held != seen) {
      if (held > seen) {
        held = parents[held];
      } else {
        seen = parents[seen];
      }
    }
    return depths[latest] - depths[held];
  }

  /// How many more updates are lost in all after such a write. Less than it loses itself where it
  /// brings back what an earlier write had lost.
  int fewerAfter(int basis) {
    return depths[latest] - depths[basis];
  }
}
