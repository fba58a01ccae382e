package dev.interleave.explore.walk;

import java.math.BigInteger;
import java.util.Arrays;

/// For each state of one layer, how many ways lead to it, exactly, and how likely it is to come by.
/// A count takes as many words as the sum over the whole layer may need, so none overflows. Chance
/// and count lie side by side: first the bits of the chance, then the words of the count, lowest
/// first.
final class Tally {

  private final int[] starts;
  private final int stride;
  private final long[][] rows = new long[StateStore.SHARDS][];

  /// A tally with nothing in it.
  ///
  /// @param starts the first place of the layer in each shard
  /// @param most no sum of counts is greater
  Tally(int[] starts, BigInteger most) {
    this.starts = starts.clone();
    stride = most.bitLength() / Long.SIZE + 2;
    Arrays.fill(rows, new long[0]);
  }

  /// Notes the one way to the beginning.
  void begin(int shard, int place) {
    int at = reserve(shard, place);
    rows[shard][at] = Double.doubleToRawLongBits(1);
    rows[shard][at + 1] = 1;
  }

  /// How many words it has for each state.
  int stride() {
    return stride;
  }

  /// Copies what it has for a state, with the chance shared out among its successors.
  ///
  /// @param begin where to copy it to
  void copy(int shard, int place, int successors, long[] to, int begin) {
    int at = at(shard, place);
    long[] row = rows[shard];
    to[begin] = Double.doubleToRawLongBits(Double.longBitsToDouble(row[at]) / successors);
    for (int word = 1; word < stride; word++) {
      to[begin + word] = row[at + word];
    }
  }

  private int at(int shard, int place) {
    return (place - starts[shard]) * stride;
  }

  private int reserve(int shard, int place) {
    int at = at(shard, place);
    int length = rows[shard].length;
    if (at + stride > length) {
      rows[shard] = Arrays.copyOf(rows[shard], Math.max(at + stride, length + length / 2));
    }
    return at;
  }

  /// Adds the ways that lead through one state of the layer before.
  ///
  /// @param added where what was copied for it lies, from a place on
  /// @param words how many words that takes
  void add(int shard, int place, long[] added, int from, int words) {
    int at = reserve(shard, place);
    long[] row = rows[shard];
    row[at] =
        Double.doubleToRawLongBits(
            Double.longBitsToDouble(row[at]) + Double.longBitsToDouble(added[from]));
    long carry = 0;
    for (int word = 1; word < stride; word++) {
      long one = row[at + word];
      long other = word < words ? added[from + word] : 0;
      long sum = one + other;
      long carried = sum + carry;
      carry =
          (Long.compareUnsigned(sum, one) < 0 ? 1L : 0L)
              + (Long.compareUnsigned(carried, sum) < 0 ? 1L : 0L);
      row[at + word] = carried;
    }
  }

  /// How many ways lead to a state.
  BigInteger count(int shard, int place) {
    int at = at(shard, place);
    byte[] bytes = new byte[(stride - 1) * Long.BYTES + 1];
    for (int word = 1; word < stride; word++) {
      for (int part = 0; part < Long.BYTES; part++) {
        bytes[bytes.length - 1 - (word - 1) * Long.BYTES - part] =
            (byte) (rows[shard][at + word] >>> (part * Byte.SIZE));
      }
    }
    return new BigInteger(bytes);
  }

  /// How likely a state is.
  double chance(int shard, int place) {
    return Double.longBitsToDouble(rows[shard][at(shard, place)]);
  }

  /// The sum of all counts.
  BigInteger sum() {
    BigInteger sum = BigInteger.ZERO;
    for (long[] row : rows) {
      sum = sum.add(sumOf(row));
    }
    return sum;
  }

  /// Adds up halves of words, so that the sums of a shard's many states do not overflow.
  private BigInteger sumOf(long[] row) {
    long[] halves = new long[2 * (stride - 1)];
    for (int at = 0; at + stride <= row.length; at += stride) {
      for (int word = 0; word < stride - 1; word++) {
        halves[2 * word] += row[at + 1 + word] & 0xFFFFFFFFL;
        halves[2 * word + 1] += row[at + 1 + word] >>> 32;
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
    for (long[] row : rows) {
      sum += (long) row.length * Long.BYTES;
    }
    return sum;
  }
}
