package dev.interleave.explore.walk;

import java.util.Arrays;

/// Successors on their way to one [Shard]: for each the words of the state, then its parent's
/// number and half of its hash in one word, then what is counted: so that the shard reads one list
/// from the beginning to its end and need not look for the parents, which lie far apart.
final class Batch {

  private static final int HALF = 32;
  private static final long LOW = 0xFFFFFFFFL;

  private final int words;
  private int stride;
  private long[] entries;
  private int end;

  Batch(int words) {
    this.words = words;
    stride = words + 1;
    entries = new long[4 * stride];
  }

  /// Adds a successor.
  ///
  /// @param counted where what is counted of the parent lies
  /// @param from its first word there
  void add(long[] states, int at, long hash, int parent, long[] counted, int from) {
    if (end + stride > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(2 * entries.length, 4 * stride));
    }
    long[] to = entries;
    int place = end;
    for (int word = 0; word < words; word++) {
      to[place + word] = states[at + word];
    }
    to[place + words] = (hash << HALF) | (parent & LOW);
    for (int word = words + 1; word < stride; word++) {
      to[place + word] = counted[from + word - words - 1];
    }
    end = place + stride;
  }

  /// Forgets all.
  ///
  /// @param counted how many words are counted of each parent
  void clear(int counted) {
    end = 0;
    stride = words + 1 + counted;
  }

  /// How many words an entry takes.
  int stride() {
    return stride;
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

  /// The lower half of the hash of the state at a place, as a number without sign.
  static long hash(long lastWord) {
    return lastWord >>> HALF;
  }

  static int parent(long lastWord) {
    return (int) lastWord;
  }
}
