package dev.interleave.explore.walk;

import java.util.Arrays;

/// Successors on their way to one [Shard]: for each the words of the state, then half of its hash
/// and the row that says where it comes from in one word: so that the shard reads one list from the
/// beginning to its end.
final class Batch {

  private static final int HALF = 32;

  private final int words;
  private long[] entries;
  private int end;

  Batch(int words) {
    this.words = words;
    entries = new long[4 * (words + 1)];
  }

  /// Adds a successor.
  ///
  /// @param row where its [Expansion] says where it comes from
  void add(long[] states, int at, long hash, int row) {
    long[] to = entries;
    int place = end;
    if (place + words >= to.length) {
      to = Arrays.copyOf(to, 2 * to.length);
      entries = to;
    }
    for (int word = 0; word < words; word++) {
      to[place + word] = states[at + word];
    }
    to[place + words] = (hash << HALF) | row;
    end = place + words + 1;
  }

  /// Forgets all.
  void clear() {
    end = 0;
  }

  /// Where the entries end.
  int end() {
    return end;
  }

  long[] entries() {
    return entries;
  }

  long bytes() {
    return (long) entries.length * Long.BYTES;
  }

  /// The lower half of the hash of a state, as a number without sign.
  static long hash(long lastWord) {
    return lastWord >>> HALF;
  }

  /// The row of a state.
  static int row(long lastWord) {
    return (int) lastWord;
  }
}
