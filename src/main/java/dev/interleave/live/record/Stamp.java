package dev.interleave.live.record;

/// How shared words carry who wrote them, so that a recording can prove which write a read saw: no
/// two writes of a cell leave the same word.
///
/// A whole number stands in the lower 32 bits of its word; the upper ones are the stamp of the
/// writer: actor (8 bits) and the number of the write (24 bits). An atomic addition to such a word
/// leaves another word no write has left before. A number with a fraction is a double whose last 30
/// bits, below what its values need, are the stamp: actor (6 bits) and number of the write (24
/// bits). The stamp of the initial value is 0: actor 0 writes nothing else, or starts at 1.
public final class Stamp {

  private static final int NUMBER_BITS = 24;
  private static final int DOUBLE_STAMP_BITS = 30;
  private static final int DOUBLE_NUMBER_BITS = 24;
  private static final long DOUBLE_STAMP = (1L << DOUBLE_STAMP_BITS) - 1;

  private Stamp() {}

  /// The word of a whole number.
  ///
  /// @param actor id of the writer, below 256
  /// @param number number of the write among the writer's writes to this cell, below 2^24
  public static long whole(int value, int actor, long number) {
    return ((((long) actor << NUMBER_BITS) | number) << Integer.SIZE)
        | Integer.toUnsignedLong(value);
  }

  /// The whole number in a word.
  public static int whole(long word) {
    return (int) word;
  }

  /// The word of a number with a fraction of at most 22 significant bits.
  ///
  /// @param actor id of the writer, below 64
  /// @param number number of the write among the writer's writes to this cell, below 2^24
  public static long real(double value, int actor, long number) {
    return (Double.doubleToRawLongBits(value) & ~DOUBLE_STAMP)
        | ((long) actor << DOUBLE_NUMBER_BITS)
        | number;
  }

  /// The number with a fraction in a word.
  public static double real(long word) {
    return Double.longBitsToDouble(word & ~DOUBLE_STAMP);
  }

  /// Id of the actor that wrote the word of a whole number, unless it was an atomic addition.
  static int writerOfWhole(long word) {
    return (int) (word >>> (Integer.SIZE + NUMBER_BITS));
  }

  /// Id of the actor that wrote the word of a number with a fraction.
  static int writerOfReal(long word) {
    return (int) ((word & DOUBLE_STAMP) >>> DOUBLE_NUMBER_BITS);
  }
}
