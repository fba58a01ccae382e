package dev.interleave.explore.walk;

/// All states that were found, in [Shard]s by hash. A state's number is its place in its shard and,
/// in the lowest bits, the number of the shard: it does not change when more are found, and does
/// not depend on how many threads find them.
final class StateStore {

  static final int SHARD_BITS = 8;
  static final int SHARDS = 1 << SHARD_BITS;

  /// Number in place of the parent's for the state at the beginning.
  static final int NO_STATE = -1;

  /// Number in place of the parent's for a state that waits to be linked. There are never so many
  /// states that one has this number.
  private static final int NOT_LINKED = -2;

  private final Shard[] shards = new Shard[SHARDS];

  StateStore(int words) {
    for (int i = 0; i < SHARDS; i++) {
      shards[i] = new Shard(words);
    }
  }

  Shard shard(int number) {
    return shards[number];
  }

  static int shardOf(long hash) {
    return (int) (hash >>> (Long.SIZE - SHARD_BITS));
  }

  static int number(int shard, int place) {
    return (place << SHARD_BITS) | shard;
  }

  static int shardOfState(int state) {
    return state & (SHARDS - 1);
  }

  static int placeOf(int state) {
    return state >>> SHARD_BITS;
  }

  long[] chunk(int state) {
    return shards[shardOfState(state)].chunk(placeOf(state));
  }

  int offset(int state) {
    return shards[shardOfState(state)].offset(placeOf(state));
  }

  int parent(int state) {
    return shards[shardOfState(state)].parent(placeOf(state));
  }

  /// Forgets from where each state was found, so that it can be [linked][#link] anew.
  void unlink() {
    for (Shard shard : shards) {
      shard.unlink(NOT_LINKED);
    }
  }

  /// Notes from where a state is reached, unless that is known; returns whether it was not.
  boolean link(int state, int parent) {
    Shard shard = shards[shardOfState(state)];
    int place = placeOf(state);
    if (shard.parent(place) != NOT_LINKED) {
      return false;
    }
    shard.link(place, parent);
    return true;
  }

  /// How many steps a state is away from the beginning on the way on which it was reached.
  int distance(int state) {
    int steps = 0;
    for (int at = parent(state); at != NO_STATE; at = parent(at)) {
      steps++;
    }
    return steps;
  }

  /// From here on only states that are added later are looked for.
  void forget() {
    for (Shard shard : shards) {
      shard.forget();
    }
  }

  /// From here on all states are looked for again.
  void remember(StateHash hashes) {
    for (Shard shard : shards) {
      shard.remember(hashes);
    }
  }

  /// How much more memory it takes to [#remember], in bytes, at most.
  long bytesToRemember() {
    long sum = 0;
    for (Shard shard : shards) {
      sum += shard.bytesToRemember();
    }
    return sum;
  }

  /// The number of a state, or [#NO_STATE] if it was not found yet.
  int find(long[] from, int at, long hash) {
    int shard = shardOf(hash);
    int place = shards[shard].find(from, at, hash & 0xFFFFFFFFL);
    return place < 0 ? NO_STATE : number(shard, place);
  }

  /// The number of a state, which is added if it was not found yet.
  int enter(long[] from, int at, long hash, int parent, StateHash hashes) {
    int shard = shardOf(hash);
    return number(shard, shards[shard].enter(from, at, hash & 0xFFFFFFFFL, parent, hashes));
  }

  long size() {
    long sum = 0;
    for (Shard shard : shards) {
      sum += shard.size();
    }
    return sum;
  }

  long bytes() {
    long sum = 0;
    for (Shard shard : shards) {
      sum += shard.bytes();
    }
    return sum;
  }

  /// Whether a shard has no more numbers for states.
  boolean isFull() {
    for (Shard shard : shards) {
      if (shard.size() > Shard.MOST - (1 << 20)) {
        return true;
      }
    }
    return false;
  }

  void repack(Layout from, Layout to) {
    var repacking = new Repacking(from, to);
    for (Shard shard : shards) {
      shard.repack(repacking);
    }
  }
}
