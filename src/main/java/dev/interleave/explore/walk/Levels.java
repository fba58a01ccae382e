package dev.interleave.explore.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A level for each place where an actor may stand, such that every visible step raises the sum of
/// the levels of all actors by one, and no hidden step changes it. Where there are such levels, the
/// sum says how many visible steps a state is away from the beginning: so a state is never met in
/// two layers, and need be looked for in its own only (a ranking function, as for well-founded
/// orders; Floyd, *Assigning meanings to programs*, 1967).
///
/// Levels follow from the steps that were seen. A level that was given stays; where a step
/// contradicts, or may change where somebody stands who stood anywhere, there are none.
final class Levels {

  private static final int UNKNOWN = -1;

  private final List<int[]> ofActors = new ArrayList<>();
  private boolean exist = true;

  /// Whether all steps that were seen agree with the levels.
  boolean exist() {
    return exist;
  }

  /// There are no levels: something will be a visible step that was none.
  void giveUp() {
    exist = false;
  }

  /// Takes note of a step.
  ///
  /// @param actor who takes it
  /// @param intent what it depends on
  /// @param state the state in which it is taken
  void learn(Layout layout, int actor, Intent intent, long[] state, Step step) {
    if (!exist || !step.possible()) {
      return;
    }
    int[] slots = step.slots();
    int[] values = step.values();
    boolean moves = false;
    for (int i = 0; i < slots.length; i++) {
      moves |= slots[i] == layout.slotOf(actor);
      for (int other = 0; exist && other < layout.actors(); other++) {
        if (layout.slotOf(other) == slots[i]) {
          int from = layout.field(state, 0, slots[i]);
          int to = layout.packed(slots[i], values[i]);
          exist =
              other == actor
                  ? leads(actor, from, to, step.visible() ? 1 : 0)
                  : isForeseen(layout, intent, state, slots[i]) && leads(other, from, to, 0);
        }
      }
    }
    exist &= moves || !step.visible();
  }

  /// Whether an actor stood where it stands in the state whenever the step is taken: because the
  /// step depends on it, or because the actor does not exist before.
  private static boolean isForeseen(Layout layout, Intent intent, long[] state, int slot) {
    return intent.touchesEverything()
        || layout.value(state, slot) == 0
        || Arrays.stream(intent.reads()).anyMatch(read -> read == slot);
  }

  /// Gives a place its level if it has none; returns whether it is the one that it has.
  private boolean leads(int actor, int from, int to, int raise) {
    int before = level(actor, from);
    if (before == UNKNOWN) {
      return false;
    }
    int known = level(actor, to);
    if (known == UNKNOWN) {
      ofActors.get(actor)[to] = before + raise;
      return true;
    }
    return known == before + raise;
  }

  /// The level of a packed value of an actor's own slot. All begin at 0.
  private int level(int actor, int field) {
    while (ofActors.size() <= actor) {
      int[] levels = new int[8];
      Arrays.fill(levels, UNKNOWN);
      levels[0] = 0;
      ofActors.add(levels);
    }
    int[] levels = ofActors.get(actor);
    if (field >= levels.length) {
      levels = Arrays.copyOf(levels, Math.max(field + 1, 2 * levels.length));
      Arrays.fill(levels, ofActors.get(actor).length, levels.length, UNKNOWN);
      ofActors.set(actor, levels);
    }
    return levels[field];
  }
}
