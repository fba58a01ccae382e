package dev.interleave.explore.walk;

import java.util.Arrays;

/// Successors on their way to one [Shard]: for each the words of the state, then its parent's
/// number and half of its hash in one word.
final class Batch {

  private static final int HALF = 32;
  private static final long LOW = 0xFFFFFFFFL;

  private final int stride;
  private long[] entries;
  private int end;

  Batch(int words) {
    stride = words + 1;
    entries = new long[4 * stride];
  }

  void add(long[] states, int at, long hash, int parent) {
    if (end + stride > entries.length) {
      entries = Arrays.copyOf(entries, 2 * entries.length);
    }
    long[] to = entries;
    int place = end;
    for (int word = 0; word < stride - 1; word++) {
      to[place + word] = states[at + word];
    }
    to[place + stride - 1] = (hash << HALF) | (parent & LOW);
    end = place + stride;
  }

  void clear() {
    end = 0;
  }

  /// Where the entries end; each is as long as a state and one word.
  int end() {
    return end;
  }

  long[] entries() {
    return entries;
  }

  long bytes() {
    return (long) entries.length * Long.BYTES;
  }

  /// The lower half of the hash of the state at a place, as a number without sign.
  static long hash(long lastWord) {
    return lastWord >>> HALF;
  }

  static int parent(long lastWord) {
    return (int) lastWord;
  }
}
