package dev.interleave.explore.walk;

/// What an actor's step does to a state. Compared by identity.
public final class Step {

  private static final int[] NOTHING = {};

  /// The step of an actor that has to wait.
  public static final Step IMPOSSIBLE = new Step(false, false, NOTHING, NOTHING, NOTHING);

  private final boolean possible;
  private final boolean visible;
  private final int[] slots;
  private final int[] values;
  private final int[] free;

  private Step(boolean possible, boolean visible, int[] slots, int[] values, int[] free) {
    this.free = free.clone();
    this.possible = possible;
    this.visible = visible;
    this.slots = slots.clone();
    this.values = values.clone();
  }

  /// A step that can be taken.
  ///
  /// @param visible whether it is a choice of the scheduler. One that is not (a start, a join,
  ///   local work) commutes with whatever the others do, so it is taken as soon as it is possible
  /// @param slots the slots that it writes, the actor's own among them
  /// @param values their new values
  public static Step to(boolean visible, int[] slots, int[] values) {
    return new Step(true, visible, slots, values, NOTHING);
  }

  /// The same, known to be taken alike whatever some slots hold that its [Intent] reads, and that
  /// it does not write.
  public Step whatever(int[] slotsThatDoNotMatter) {
    return new Step(possible, visible, slots, values, slotsThatDoNotMatter);
  }

  /// Whether it can be taken.
  public boolean possible() {
    return possible;
  }

  /// Whether it is a choice of the scheduler.
  public boolean visible() {
    return visible;
  }

  /// The slots that it writes.
  public int[] slots() {
    return slots.clone();
  }

  /// The slots that its intent reads and on which it does not depend all the same.
  public int[] free() {
    return free.clone();
  }

  /// What it writes, slot by slot.
  public int[] values() {
    return values.clone();
  }
}
