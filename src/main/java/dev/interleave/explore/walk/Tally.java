package dev.interleave.explore.walk;

import java.math.BigInteger;
import java.util.Arrays;

/// For each state of one layer, how many ways lead to it, exactly, and how likely it is to come by.
/// A count takes as many words as the sum over the whole layer may need, so none overflows.
final class Tally {

  private final int[] starts;
  private final int limbs;
  private final long[][] counts = new long[StateStore.SHARDS][];
  private final double[][] chances = new double[StateStore.SHARDS][];
  private final short[][] sharers = new short[StateStore.SHARDS][];

  /// A tally with nothing in it.
  ///
  /// @param starts the first place of the layer in each shard
  /// @param most no sum of counts is greater
  Tally(int[] starts, BigInteger most) {
    this.starts = starts.clone();
    limbs = most.bitLength() / Long.SIZE + 1;
    Arrays.fill(counts, new long[0]);
    Arrays.fill(chances, new double[0]);
    Arrays.fill(sharers, new short[0]);
  }

  /// Notes the one way to the beginning.
  void begin(int shard, int place) {
    reserve(shard, place);
    counts[shard][(place - starts[shard]) * limbs] = 1;
    chances[shard][place - starts[shard]] = 1;
  }

  private void reserve(int shard, int place) {
    int needed = place - starts[shard] + 1;
    if (needed > chances[shard].length) {
      int size = Math.max(needed, chances[shard].length + chances[shard].length / 2 + 8);
      chances[shard] = Arrays.copyOf(chances[shard], size);
      counts[shard] = Arrays.copyOf(counts[shard], size * limbs);
      sharers[shard] = Arrays.copyOf(sharers[shard], size);
    }
  }

  /// Adds the ways to a state of the layer before.
  void add(int shard, int place, Tally before, int fromShard, int fromPlace) {
    reserve(shard, place);
    int from = fromPlace - before.starts[fromShard];
    int to = place - starts[shard];
    chances[shard][to] += before.chances[fromShard][from] / before.sharers[fromShard][from];
    long[] sums = counts[shard];
    long[] added = before.counts[fromShard];
    int sumAt = to * limbs;
    int addedAt = from * before.limbs;
    long carry = 0;
    for (int limb = 0; limb < limbs; limb++) {
      long one = sums[sumAt + limb];
      long other = limb < before.limbs ? added[addedAt + limb] : 0;
      long sum = one + other;
      long carried = sum + carry;
      carry =
          (Long.compareUnsigned(sum, one) < 0 ? 1L : 0L)
              + (Long.compareUnsigned(carried, sum) < 0 ? 1L : 0L);
      sums[sumAt + limb] = carried;
    }
  }

  /// Notes among how many successors the chance of a state is shared out.
  void share(int shard, int place, int successors) {
    sharers[shard][place - starts[shard]] = (short) successors;
  }

  /// How many ways lead to a state.
  BigInteger count(int shard, int place) {
    return number((place - starts[shard]) * limbs, counts[shard]);
  }

  /// How likely a state is.
  double chance(int shard, int place) {
    return chances[shard][place - starts[shard]];
  }

  private BigInteger number(int at, long[] words) {
    byte[] bytes = new byte[limbs * Long.BYTES + 1];
    for (int limb = 0; limb < limbs; limb++) {
      for (int part = 0; part < Long.BYTES; part++) {
        bytes[bytes.length - 1 - limb * Long.BYTES - part] =
            (byte) (words[at + limb] >>> (part * Byte.SIZE));
      }
    }
    return new BigInteger(bytes);
  }

  /// The sum of all counts.
  BigInteger sum() {
    BigInteger sum = BigInteger.ZERO;
    for (long[] words : counts) {
      sum = sum.add(sumOf(words));
    }
    return sum;
  }

  /// Adds up halves of words, so that the sums of a shard's many states do not overflow.
  private BigInteger sumOf(long[] words) {
    long[] halves = new long[2 * limbs];
    for (int at = 0; at < words.length; at += limbs) {
      for (int limb = 0; limb < limbs; limb++) {
        halves[2 * limb] += words[at + limb] & 0xFFFFFFFFL;
        halves[2 * limb + 1] += words[at + limb] >>> 32;
      }
    }
    BigInteger sum = BigInteger.ZERO;
    for (int half = halves.length - 1; half >= 0; half--) {
      sum = sum.shiftLeft(32).add(BigInteger.valueOf(halves[half]));
    }
    return sum;
  }

  /// The memory that it takes, in bytes.
  long bytes() {
    long sum = 0;
    for (int shard = 0; shard < counts.length; shard++) {
      sum += (long) (counts[shard].length + chances[shard].length) * Long.BYTES;
      sum += (long) sharers[shard].length * Short.BYTES;
    }
    return sum;
  }
}
