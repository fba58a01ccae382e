package dev.interleave.explore.walk;

/// How states of one layout are laid out as another: which bits of which word go where. Slots that
/// lie side by side before and after are moved together.
final class Repacking {

  private final int words;
  private int moves;
  private final int[] fromWord;
  private final long[] mask;
  private final int[] left;
  private final int[] toWord;

  /// @param from layout of the states as they are
  /// @param to layout with no fewer slots, none of them narrower
  Repacking(Layout from, Layout to) {
    words = to.words();
    int slots = from.slots();
    fromWord = new int[slots];
    mask = new long[slots];
    left = new int[slots];
    toWord = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      if (from.bits(slot) > 0) {
        move(from.word(slot), from.mask(slot), to.shift(slot) - from.shift(slot), to.word(slot));
      }
    }
  }

  private void move(int word, long bits, int by, int target) {
    for (int known = 0; known < moves; known++) {
      if (fromWord[known] == word && left[known] == by && toWord[known] == target) {
        mask[known] |= bits;
        return;
      }
    }
    fromWord[moves] = word;
    mask[moves] = bits;
    left[moves] = by;
    toWord[moves++] = target;
  }

  /// Lays out a state; where it goes to is all 0.
  void apply(long[] from, int fromAt, long[] to, int toAt) {
    for (int move = 0; move < moves; move++) {
      long bits = from[fromAt + fromWord[move]] & mask[move];
      int by = left[move];
      to[toAt + toWord[move]] |= by >= 0 ? bits << by : bits >>> -by;
    }
  }

  /// How many words a state takes then.
  int words() {
    return words;
  }
}
