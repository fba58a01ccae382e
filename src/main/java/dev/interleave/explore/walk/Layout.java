package dev.interleave.explore.walk;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the slots lie in a packed state: each in a field of consecutive bits, none across the
/// border of a word. What is packed is the number of a value, exclusive-or the number that the slot
/// has at the beginning: so a slot that never changes is 0 everywhere and needs no bits, and a
/// state looks the same in a wider layout but for bits that are 0. [StateHash] and [Repacking] rely
/// on that.
final class Layout {

  private static final int WORD = 64;

  /// Bits that a slot gets beyond what it needs, at most, if the words have room: so that it does
  /// not outgrow them soon.
  private static final int SPARE = 4;

  private final int words;
  private final int[] beginning;
  private final int[] word;
  private final int[] shift;
  private final int[] bits;
  private final int[] actorSlots;

  /// A layout.
  ///
  /// @param beginning number of the value of each slot at the beginning
  /// @param spread the bits that any packed value of each slot has, all together
  /// @param actorSlots the slot of each actor
  Layout(int[] beginning, int[] spread, int[] actorSlots) {
    int slots = spread.length;
    this.beginning = Arrays.copyOf(beginning, slots);
    this.actorSlots = actorSlots.clone();
    word = new int[slots];
    shift = new int[slots];
    bits = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      bits[slot] = width(spread[slot]);
    }
    int[] free = place();
    words = free.length;
    shareOut(free);
    int[] next = new int[words];
    for (int slot = 0; slot < slots; slot++) {
      shift[slot] = bits[slot] == 0 ? 0 : next[word[slot]];
      next[word[slot]] += bits[slot];
    }
  }

  private static int width(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }

  /// Gives each slot a word, the widest first, always where most room is left; returns the room
  /// that is left in each word.
  private int[] place() {
    int sum = Arrays.stream(bits).sum();
    int[] widest =
        IntStream.range(0, bits.length)
            .boxed()
            .sorted((one, other) -> bits[other] - bits[one])
            .mapToInt(Integer::intValue)
            .toArray();
    for (int count = Math.max(1, (sum + WORD - 1) / WORD); ; count++) {
      int[] free = new int[count];
      Arrays.fill(free, WORD);
      if (placeInto(free, widest)) {
        return free;
      }
    }
  }

  private boolean placeInto(int[] free, int[] widest) {
    int constants = 0;
    for (int slot : widest) {
      int roomiest = bits[slot] == 0 ? constants++ % free.length : 0;
      for (int other = 0; bits[slot] > 0 && other < free.length; other++) {
        if (free[other] > free[roomiest]) {
          roomiest = other;
        }
      }
      word[slot] = roomiest;
      free[roomiest] -= bits[slot];
      if (free[roomiest] < 0) {
        return false;
      }
    }
    return true;
  }

  /// Shares the room that is left out, a bit each in turn, first to the slots that change.
  private void shareOut(int[] free) {
    int[] needed = bits.clone();
    for (int round = 0; round < SPARE; round++) {
      for (boolean constant : new boolean[] {false, true}) {
        for (int slot = 0; slot < bits.length; slot++) {
          if ((needed[slot] == 0) == constant && free[word[slot]] > 0 && bits[slot] < 31) {
            bits[slot]++;
            free[word[slot]]--;
          }
        }
      }
    }
  }

  int words() {
    return words;
  }

  int slots() {
    return bits.length;
  }

  int actors() {
    return actorSlots.length;
  }

  int slotOf(int actor) {
    return actorSlots[actor];
  }

  int word(int slot) {
    return word[slot];
  }

  int shift(int slot) {
    return shift[slot];
  }

  int bits(int slot) {
    return bits[slot];
  }

  /// The bits of the slot in its word.
  long mask(int slot) {
    return ((1L << bits[slot]) - 1) << shift[slot];
  }

  /// The packed value of a slot for the number of a value, and the other way round.
  int packed(int slot, int value) {
    return value ^ beginning[slot];
  }

  /// The packed value of a slot in a state.
  int field(long[] state, int at, int slot) {
    return (int) (state[at + word[slot]] >>> shift[slot]) & ((1 << bits[slot]) - 1);
  }

  /// The number of the value of a slot in a state.
  int value(long[] state, int slot) {
    return slot < bits.length ? field(state, 0, slot) ^ beginning[slot] : 0;
  }

  /// Whether a slot has enough bits for all packed values of that spread.
  boolean holds(int slot, int spread) {
    return slot < bits.length && width(spread) <= bits[slot];
  }
}
