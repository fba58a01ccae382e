package dev.interleave.explore.walk;

/// What an actor is about to do, as far as it can be said without knowing the rest of the state.
/// Compared by identity.
public final class Intent {

  private static final int[] NO_SLOTS = {};

  /// The intent of an actor that will never do anything again, or does not exist yet.
  public static final Intent NOTHING = new Intent(false, false, NO_SLOTS, NO_SLOTS);

  private final boolean acts;
  private final boolean everything;
  private final int[] reads;
  private final int[] writes;

  private Intent(boolean acts, boolean everything, int[] reads, int[] writes) {
    this.acts = acts;
    this.everything = everything;
    this.reads = reads.clone();
    this.writes = writes.clone();
  }

  /// An intent to take a step.
  ///
  /// @param reads the slots, other than the actor's own, on whose values it depends whether the
  ///   step can be taken and what it does
  /// @param writes the slots, other than the actor's own, that the step may write, as far as known
  ///   beforehand; what a step really writes, the [Step] says
  public static Intent toStep(int[] reads, int[] writes) {
    return new Intent(true, false, reads, writes);
  }

  /// An intent to take a step that may depend on every slot and write every slot, those included
  /// that are found later.
  public static Intent toDoAnything() {
    return new Intent(true, true, NO_SLOTS, NO_SLOTS);
  }

  /// Whether there is a next step, be it possible or not.
  public boolean acts() {
    return acts;
  }

  /// Whether it depends on every slot and may write every slot.
  public boolean touchesEverything() {
    return everything;
  }

  /// The slots that it depends on.
  public int[] reads() {
    return reads.clone();
  }

  /// The slots that it may write.
  public int[] writes() {
    return writes.clone();
  }
}
