package dev.interleave.explore.walk;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One thread's part in expanding a layer: finds the successors of some states and sorts them by
/// the shard that they belong to. Each state that has successors has a row, with its number and
/// what is counted of it: so that whoever takes the successors in need not look for their parents,
/// which lie far apart.
final class Expansion {

  private static final int CHECK_EVERY = 64;

  private final StateStore store;
  private final Successors successors;
  private final int words;
  private final Batch[] batches = new Batch[StateStore.SHARDS];
  private int[] last = new int[16];
  private int lastCount;
  private long transitions;
  private int[] parents = new int[16];
  private long[] counted = {};
  private int stride;
  private int rows;

  Expansion(Answers answers, StateStore store, Paths paths) {
    this.store = store;
    successors = new Successors(answers, paths);
    words = answers.layout().words();
    for (int shard = 0; shard < batches.length; shard++) {
      batches[shard] = new Batch(words);
    }
  }

  /// Expands some states of a layer.
  ///
  /// @param from number of the first in the layer
  /// @param to number after the last
  /// @param tally what is counted of the states, if it is
  /// @param stop asked now and then whether to stop in the middle
  void expand(Layer layer, long from, long to, @Nullable Tally tally, BooleanSupplier stop) {
    clear(tally == null ? 0 : tally.stride());
    long number = from;
    while (number < to) {
      int shard = layer.shardAt(number);
      int place = layer.placeAt(shard, number);
      int end = (int) Math.min(layer.end(shard), place + (to - number));
      number += end - place;
      if (!expand(shard, place, end, tally, stop)) {
        return;
      }
    }
  }

  private boolean expand(
      int shardNumber, int from, int end, @Nullable Tally tally, BooleanSupplier stop) {
    Shard shard = store.shard(shardNumber);
    for (int place = from; place < end; place++) {
      if (place % CHECK_EVERY == 0 && stop.getAsBoolean()) {
        return false;
      }
      int number = StateStore.number(shardNumber, place);
      if (!successors.expand(shard.chunk(place), shard.offset(place), number)) {
        return false;
      }
      int count = successors.count();
      transitions += count;
      if (count == 0) {
        addLast(number);
        continue;
      }
      int row = addRow(number);
      if (tally != null) {
        tally.copy(shardNumber, place, count, counted, row * stride);
      }
      long[] states = successors.states();
      for (int i = 0; i < count; i++) {
        long hash = successors.hash(i);
        batches[StateStore.shardOf(hash)].add(states, i * words, hash, row);
      }
    }
    return true;
  }

  /// Forgets what was found.
  ///
  /// @param counting how many words are counted of each state
  void clear(int counting) {
    stride = counting;
    rows = 0;
    for (Batch batch : batches) {
      batch.clear();
    }
    lastCount = 0;
    transitions = 0;
  }

  private int addRow(int state) {
    if (rows == parents.length) {
      parents = Arrays.copyOf(parents, 2 * rows);
    }
    if ((rows + 1) * stride > counted.length) {
      counted = Arrays.copyOf(counted, parents.length * stride);
    }
    parents[rows] = state;
    return rows++;
  }

  /// The number of the state of a row.
  int parent(int row) {
    return parents[row];
  }

  /// What is counted of the states, row after row.
  long[] counted() {
    return counted;
  }

  /// How many words are counted of each state.
  int stride() {
    return stride;
  }

  private void addLast(int state) {
    if (lastCount == last.length) {
      last = Arrays.copyOf(last, 2 * lastCount);
    }
    last[lastCount++] = state;
  }

  /// The successors that belong to a shard.
  Batch batch(int shard) {
    return batches[shard];
  }

  /// The states that have no successors.
  int[] last() {
    return Arrays.copyOf(last, lastCount);
  }

  long transitions() {
    return transitions;
  }

  long bytes() {
    long sum = (long) counted.length * Long.BYTES + (long) parents.length * Integer.BYTES;
    for (Batch batch : batches) {
      sum += batch.bytes();
    }
    return sum;
  }
}
