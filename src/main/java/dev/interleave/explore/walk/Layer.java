package dev.interleave.explore.walk;

/// The states that are as many visible steps away from the beginning, in the order in which they
/// are expanded: shard by shard, there as they were found. That order does not depend on how many
/// threads there are.
final class Layer {

  private final int[] starts = new int[StateStore.SHARDS];
  private final long[] before = new long[StateStore.SHARDS + 1];

  /// The states that were found since the layer before.
  ///
  /// @param starts the first place of the layer in each shard
  Layer(StateStore store, int[] starts) {
    for (int shard = 0; shard < StateStore.SHARDS; shard++) {
      this.starts[shard] = starts[shard];
      before[shard + 1] = before[shard] + store.shard(shard).size() - starts[shard];
    }
  }

  long size() {
    return before[StateStore.SHARDS];
  }

  /// The first place after the layer in each shard.
  int[] ends() {
    int[] ends = new int[StateStore.SHARDS];
    for (int shard = 0; shard < ends.length; shard++) {
      ends[shard] = end(shard);
    }
    return ends;
  }

  int[] starts() {
    return starts.clone();
  }

  int end(int shard) {
    return (int) (starts[shard] + before[shard + 1] - before[shard]);
  }

  /// The shard in which the state with a number lies, counting from 0 through the whole layer.
  int shardAt(long number) {
    int low = 0;
    int high = StateStore.SHARDS - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] > number) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The place of the state with a number in its shard.
  int placeAt(int shard, long number) {
    return (int) (starts[shard] + number - before[shard]);
  }
}
