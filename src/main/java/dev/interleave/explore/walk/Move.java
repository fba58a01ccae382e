package dev.interleave.explore.walk;

import org.jspecify.annotations.Nullable;

/// A remembered [Step], made ready for one layout: which words it changes, which of their bits it
/// clears and which it sets.
final class Move {

  private static final int[] NO_WORDS = {};
  private static final long[] NO_BITS = {};

  final Step step;
  final boolean possible;
  final boolean visible;

  /// The bits of the state that the step depends on, word by word as its [Stand] says.
  final long[] key;

  /// The first of [#key], or 0.
  final long firstKey;

  /// The bits of [#slotBit] of the slots that it writes.
  final long writes;

  /// The same without the actor's own slot.
  final long writesBesides;

  /// Packed value of the actor's own slot afterwards.
  final int standsThen;

  private final int word;
  private final long keep;
  private final long set;
  private final int[] otherWords;
  private final long[] otherKeeps;
  private final long[] otherSets;

  /// Where the actor stands afterwards, once it was looked up. Whoever sees an older value looks it
  /// up again.
  @Nullable Stand next;

  /// Makes a step ready.
  ///
  /// @param visible whether it counts as a choice, which a step may even if it says otherwise
  Move(Layout layout, int actor, int stood, Step step, boolean visible, long[] key) {
    this.step = step;
    this.possible = step.possible();
    this.visible = visible;
    this.key = key;
    this.firstKey = key.length == 0 ? 0 : key[0];
    long[] clears = new long[layout.words()];
    long[] sets = new long[layout.words()];
    long written = 0;
    long besides = 0;
    int stands = stood;
    int[] slots = step.slots();
    int[] values = step.values();
    for (int i = 0; i < slots.length; i++) {
      int slot = slots[i];
      int packed = layout.packed(slot, values[i]);
      if (slot == layout.slotOf(actor)) {
        stands = packed;
      } else {
        besides |= slotBit(slot);
      }
      written |= slotBit(slot);
      clears[layout.word(slot)] |= layout.mask(slot);
      sets[layout.word(slot)] |= (long) packed << layout.shift(slot);
    }
    writes = written;
    writesBesides = besides;
    standsThen = stands;
    int first = firstChanged(clears, 0);
    int count = 0;
    for (long clear : clears) {
      count += clear != 0 ? 1 : 0;
    }
    word = first;
    keep = ~clears[first];
    set = sets[first];
    otherWords = count < 2 ? NO_WORDS : new int[count - 1];
    otherKeeps = count < 2 ? NO_BITS : new long[count - 1];
    otherSets = count < 2 ? NO_BITS : new long[count - 1];
    int at = first;
    for (int i = 0; i < otherWords.length; i++) {
      at = firstChanged(clears, at + 1);
      otherWords[i] = at;
      otherKeeps[i] = ~clears[at];
      otherSets[i] = sets[at];
    }
  }

  private static int firstChanged(long[] clears, int from) {
    int at = from;
    while (at < clears.length - 1 && clears[at] == 0) {
      at++;
    }
    return at;
  }

  /// One bit for each slot; slots far from each other may share one, so what is said of sets of
  /// such bits errs on the side of seeing a slot in both.
  static long slotBit(int slot) {
    return 1L << slot;
  }

  /// Takes the step: changes the state and returns the change of its hash.
  long apply(long[] states, int at, StateHash hash) {
    long before = states[at + word];
    long after = (before & keep) | set;
    states[at + word] = after;
    long change = hash.of(word, before ^ after);
    for (int i = 0; i < otherWords.length; i++) {
      int other = otherWords[i];
      before = states[at + other];
      after = (before & otherKeeps[i]) | otherSets[i];
      states[at + other] = after;
      change ^= hash.of(other, before ^ after);
    }
    return change;
  }
}
