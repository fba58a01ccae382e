package dev.interleave.explore.walk;

import java.util.Arrays;

/// For each state that was visited, the actors whose steps were asleep on every visit so far, one
/// bit each. Actors with high numbers never sleep.
final class SleepSets {

  private final long[][] sets = new long[StateStore.SHARDS][0];

  /// The bit of an actor, or none.
  static long bit(int actor) {
    return actor < Long.SIZE ? 1L << actor : 0;
  }

  static boolean has(long set, int actor) {
    return (set & bit(actor)) != 0;
  }

  /// The actors of a set, by number.
  static boolean[] actors(long set, int count) {
    boolean[] actors = new boolean[count];
    for (int actor = 0; actor < count; actor++) {
      actors[actor] = has(set, actor);
    }
    return actors;
  }

  /// Who slept when a state was visited for the first time.
  void put(int state, long asleep) {
    int shard = StateStore.shardOfState(state);
    int place = StateStore.placeOf(state);
    if (place >= sets[shard].length) {
      sets[shard] = Arrays.copyOf(sets[shard], Math.max(place + 1, 2 * sets[shard].length));
    }
    sets[shard][place] = asleep;
  }

  long of(int state) {
    return sets[StateStore.shardOfState(state)][StateStore.placeOf(state)];
  }

  /// A state is reached again; returns who slept on every visit before and does not now.
  long wake(int state, long asleep) {
    long before = of(state);
    put(state, before & asleep);
    return before & ~asleep;
  }
}
