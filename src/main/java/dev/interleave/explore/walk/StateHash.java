package dev.interleave.explore.walk;

/// Hash of packed states: the exclusive-or of one random number for every bit that is set (the
/// class H3 of Carter & Wegman, *Universal classes of hash functions*, 1979), looked up byte by
/// byte. The random number belongs to the slot and the bit of its value, not to the place in the
/// word: so a state keeps its hash when everything is laid out anew, and tables need not be built
/// again. And the hash of a state that differs in few bits takes few operations more.
final class StateHash {

  private static final int BYTES = Long.BYTES;
  private static final int VALUES = 256;

  private final long[] table;

  StateHash(Layout layout) {
    table = new long[layout.words() * BYTES * VALUES];
    for (int slot = 0; slot < layout.slots(); slot++) {
      for (int bit = 0; bit < layout.bits(slot); bit++) {
        int place = layout.shift(slot) + bit;
        int row = (layout.word(slot) * BYTES + place / Byte.SIZE) * VALUES;
        int one = 1 << (place % Byte.SIZE);
        long random = mix(slot * 64L + bit + 1);
        for (int value = 0; value < VALUES; value++) {
          if ((value & one) != 0) {
            table[row + value] ^= random;
          }
        }
      }
    }
  }

  /// The finalizer of Stafford (*Better bit mixing*, variant 13), as in SplitMix64.
  static long mix(long seed) {
    long z = seed * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// The part that one word has in the hash of its state; the parts are exclusive-ored. Two words
  /// that are exclusive-ored give the difference of their parts.
  long of(int word, long bits) {
    int row = word * BYTES * VALUES;
    long[] rows = table;
    return rows[row + (int) (bits & 0xFF)]
        ^ rows[row + VALUES + (int) ((bits >>> 8) & 0xFF)]
        ^ rows[row + 2 * VALUES + (int) ((bits >>> 16) & 0xFF)]
        ^ rows[row + 3 * VALUES + (int) ((bits >>> 24) & 0xFF)]
        ^ rows[row + 4 * VALUES + (int) ((bits >>> 32) & 0xFF)]
        ^ rows[row + 5 * VALUES + (int) ((bits >>> 40) & 0xFF)]
        ^ rows[row + 6 * VALUES + (int) ((bits >>> 48) & 0xFF)]
        ^ rows[row + 7 * VALUES + (int) (bits >>> 56)];
  }

  /// Hash of a whole state.
  long of(long[] states, int at, int words) {
    long hash = 0;
    for (int word = 0; word < words; word++) {
      hash ^= of(word, states[at + word]);
    }
    return hash;
  }
}
