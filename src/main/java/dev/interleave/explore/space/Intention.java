package dev.interleave.explore.space;

import dev.interleave.explore.walk.Intent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/// What an actor intends where it stands, as far as is known. Grows as more is found out.
final class Intention {

  private final Set<Integer> reads = new TreeSet<>();
  private final Set<Integer> writes = new TreeSet<>();
  private boolean everything;
  private Intent intent;

  /// The intention of an actor that has no next step.
  Intention() {
    this.intent = Intent.NOTHING;
  }

  Intention(Set<Integer> reads, Set<Integer> writes, boolean everything) {
    this.reads.addAll(reads);
    this.writes.addAll(writes);
    this.everything = everything;
    this.intent = made();
  }

  private Intent made() {
    return everything ? Intent.toDoAnything() : Intent.toStep(array(reads), array(writes));
  }

  private static int[] array(Set<Integer> slots) {
    return slots.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The intent as it is known now.
  Intent intent() {
    return intent;
  }

  /// Whether it depends on a slot that it names.
  boolean reads(int slot) {
    return reads.contains(slot);
  }

  /// The values of the slots that it depends on, but for one.
  ///
  /// @param values gives the value of a slot
  List<Integer> basis(int butFor, IntUnaryOperator values) {
    return reads.stream()
        .filter(slot -> slot != butFor)
        .map(slot -> values.applyAsInt(slot))
        .toList();
  }

  /// Steps that seemed to commute with those of others do not. The intent is another one then,
  /// though it may name the same slots.
  void renew() {
    if (intent.acts()) {
      intent = made();
    }
  }

  /// More is found to matter.
  void widen(Set<Integer> moreReads, Set<Integer> moreWrites, boolean toEverything) {
    if (!intent.acts()) {
      return;
    }
    boolean changed = reads.addAll(moreReads);
    changed |= writes.addAll(moreWrites);
    if (!everything && (changed || toEverything)) {
      everything = toEverything;
      intent = made();
    }
  }
}
