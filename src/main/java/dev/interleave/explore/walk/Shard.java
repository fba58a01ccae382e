package dev.interleave.explore.walk;

import java.util.Arrays;

/// The states whose hash begins alike, in the order in which they were found: in chunks of words,
/// with the number of the state each was reached from, and an index over them (open addressing with
/// linear probing; an entry is a state's place and, in its upper bits, some of its hash, so that
/// different states seldom have to be compared).
final class Shard {

  static final int CHUNK_BITS = 12;
  static final int CHUNK = 1 << CHUNK_BITS;
  static final int MOST = (1 << 24) - 2;

  private static final int PLACE = (1 << 24) - 1;
  private static final int FIRST = 16;

  /// How many times too large an index is before it is made smaller.
  private static final int SPARSE = 4;

  private int words;
  private long[][] chunks = new long[4][];
  private int[][] parents = new int[4][];
  private int[] index = new int[FIRST];
  private int size;

  /// The first place that is in the index.
  private int indexed;

  /// Of no meaning: kept so that what is fetched is not optimized away.
  @SuppressWarnings("UnusedVariable")
  private long fetched;

  private long bytes = FIRST * Integer.BYTES;

  Shard(int words) {
    this.words = words;
  }

  int size() {
    return size;
  }

  /// The memory that it takes, in bytes.
  long bytes() {
    return bytes;
  }

  long[] chunk(int place) {
    return chunks[place >>> CHUNK_BITS];
  }

  int offset(int place) {
    return (place & (CHUNK - 1)) * words;
  }

  int parent(int place) {
    return parents[place >>> CHUNK_BITS][place & (CHUNK - 1)];
  }

  /// Sets all parents to one number.
  void unlink(int number) {
    for (int[] chunk : parents) {
      if (chunk != null) {
        Arrays.fill(chunk, number);
      }
    }
  }

  void link(int place, int parent) {
    parents[place >>> CHUNK_BITS][place & (CHUNK - 1)] = parent;
  }

  /// The place of a state, or -1 if it was not found yet.
  ///
  /// @param hash lower half of its hash, as a number without sign
  int find(long[] from, int at, long hash) {
    int slot = slot(hash);
    int tag = tag(hash);
    while (true) {
      int entry = index[slot];
      if (entry == 0) {
        return -1;
      }
      if ((entry & ~PLACE) == tag && holds((entry & PLACE) - 1, from, at)) {
        return (entry & PLACE) - 1;
      }
      slot = slot + 1 == index.length ? 0 : slot + 1;
    }
  }

  /// Reads what [#enter] will look at for some entries of a [Batch], without any branch, so that
  /// the processor fetches it for all of them at the same time.
  ///
  /// @param from where the first of the entries begins
  /// @param to where the last one ends
  void fetch(long[] entries, int from, int to, int stride) {
    long sum = 0;
    for (int at = from; size > 0 && at < to; at += stride) {
      int entry = index[slot(Batch.hash(entries[at + words]))];
      int place = Math.max(0, (entry & PLACE) - 1);
      long[] chunk = chunks[place >>> CHUNK_BITS];
      sum += chunk[(place & (CHUNK - 1)) * words];
    }
    fetched = sum;
  }

  /// The place of a state, which is added if it was not found yet.
  ///
  /// @param hash lower half of its hash, as a number without sign
  /// @param hashes how to hash states when the index grows
  int enter(long[] from, int at, long hash, int parent, StateHash hashes) {
    int[] entries = index;
    int slot = slot(hash);
    int tag = tag(hash);
    while (true) {
      int entry = entries[slot];
      if (entry == 0) {
        break;
      }
      if ((entry & ~PLACE) == tag && holds((entry & PLACE) - 1, from, at)) {
        return (entry & PLACE) - 1;
      }
      slot = slot + 1 == entries.length ? 0 : slot + 1;
    }
    int place = append(from, at, parent);
    entries[slot] = tag | size;
    if (size - indexed > entries.length / 4 * 3) {
      index(entries.length + entries.length / 2, hashes);
    }
    return place;
  }

  private int slot(long hash) {
    return (int) ((hash * index.length) >>> 32);
  }

  /// The bits of a hash that are kept beside the place, in the place where they are kept.
  private static int tag(long hash) {
    return (int) hash << 24;
  }

  private boolean holds(int place, long[] from, int at) {
    long[] chunk = chunks[place >>> CHUNK_BITS];
    int offset = (place & (CHUNK - 1)) * words;
    for (int word = 0; word < words; word++) {
      if (chunk[offset + word] != from[at + word]) {
        return false;
      }
    }
    return true;
  }

  private int append(long[] from, int at, int parent) {
    int place = size++;
    int chunk = place >>> CHUNK_BITS;
    int offset = place & (CHUNK - 1);
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunk);
      parents = Arrays.copyOf(parents, 2 * chunk);
    }
    int room = parents[chunk] == null ? 0 : parents[chunk].length;
    if (offset == room) {
      int more = chunk > 0 ? CHUNK : room == 0 ? FIRST : 2 * room;
      bytes += (long) (more - room) * (words * Long.BYTES + Integer.BYTES);
      parents[chunk] = room == 0 ? new int[more] : Arrays.copyOf(parents[chunk], more);
      chunks[chunk] =
          room == 0 ? new long[more * words] : Arrays.copyOf(chunks[chunk], more * words);
    }
    parents[chunk][offset] = parent;
    System.arraycopy(from, at, chunks[chunk], offset * words, words);
    return place;
  }

  /// Lets go of all states in the index, and of most of its room if that was for many more than
  /// there were.
  void forget() {
    int count = size - indexed;
    indexed = size;
    int length = Math.max(FIRST, 2 * count);
    if (index.length > SPARSE * length) {
      bytes -= (long) (index.length - length) * Integer.BYTES;
      index = new int[length];
    } else if (count > 0) {
      Arrays.fill(index, 0);
    }
  }

  /// Has all states in the index.
  void remember(StateHash hashes) {
    if (indexed > 0) {
      indexed = 0;
      index(lengthForAll(), hashes);
    }
  }

  /// How much more memory it takes to [#remember], in bytes.
  long bytesToRemember() {
    return indexed == 0 ? 0 : (long) (lengthForAll() - index.length) * Integer.BYTES;
  }

  private int lengthForAll() {
    return Math.max(FIRST, size + size / 2);
  }

  /// Makes the index anew. Only one shard does so at a time on each thread, so the old index and
  /// the new one together are a small part of all memory.
  private void index(int length, StateHash hashes) {
    int[] larger = new int[length];
    bytes += (long) (length - index.length) * Integer.BYTES;
    index = larger;
    for (int place = indexed; place < size; place++) {
      long hash = hashes.of(chunk(place), offset(place), words) & 0xFFFFFFFFL;
      int slot = slot(hash);
      while (larger[slot] != 0) {
        slot = slot + 1 == larger.length ? 0 : slot + 1;
      }
      larger[slot] = tag(hash) | place + 1;
    }
  }

  /// Packs all states as another layout says, chunk by chunk. The index stays as it is.
  void repack(Repacking repacking) {
    int then = repacking.words();
    for (int chunk = 0; chunk < chunks.length && chunks[chunk] != null; chunk++) {
      long[] old = chunks[chunk];
      int room = parents[chunk].length;
      int used = Math.min(CHUNK, size - chunk * CHUNK);
      long[] packed = new long[room * then];
      for (int state = 0; state < used; state++) {
        repacking.apply(old, state * words, packed, state * then);
      }
      chunks[chunk] = packed;
      bytes += (long) room * (then - words) * Long.BYTES;
    }
    words = then;
  }
}
