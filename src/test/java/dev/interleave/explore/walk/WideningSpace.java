package dev.interleave.explore.walk;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A space that finds out late on what a step depends, for tests. The first actor takes a step and
/// then copies `v`; the second sets `w`, the third sets `v`. That the copy depends on `v`, and not
/// only on `w`, is noticed when the copy is asked about for the so-and-so-manieth time.
final class WideningSpace implements Space {

  private static final int ACTORS = 3;
  private static final int W = 3;
  private static final int V = 4;
  private static final int COPY = 5;
  private static final int BEFORE = 1;
  private static final int AFTER = 2;
  private static final int ABOUT_TO_COPY = 2;
  private static final int DONE = 3;
  private static final int[] NO_SLOTS = {};

  private final boolean hidden;
  private final int noticedAt;
  private final Intent begins = Intent.toStep(NO_SLOTS, NO_SLOTS);
  private final Intent sets = Intent.toStep(NO_SLOTS, NO_SLOTS);
  private Intent copies = Intent.toStep(new int[] {W}, NO_SLOTS);
  private int asked;

  /// @param hidden whether the copy is a hidden step
  /// @param noticedAt at which question it is noticed on what the copy depends
  WideningSpace(boolean hidden, int noticedAt) {
    this.hidden = hidden;
    this.noticedAt = noticedAt;
  }

  @Override
  public int slots() {
    return COPY + 1;
  }

  @Override
  public int actors() {
    return ACTORS;
  }

  @Override
  public int slotOf(int actor) {
    return actor;
  }

  @Override
  public int[] initial() {
    return new int[] {BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE};
  }

  @Override
  public Intent intent(int actor, int stands) {
    if (stands == DONE || (actor > 0 && stands == AFTER)) {
      return Intent.NOTHING;
    }
    return actor > 0 ? sets : stands == ABOUT_TO_COPY ? copies : begins;
  }

  @Override
  public Step step(int actor, int[] state, Supplier<int[]> path) {
    if (actor > 0) {
      return Step.to(true, new int[] {actor, actor == 1 ? W : V}, new int[] {AFTER, AFTER});
    }
    if (state[0] == BEFORE) {
      return Step.to(true, new int[] {0}, new int[] {ABOUT_TO_COPY});
    }
    if (++asked == noticedAt) {
      copies = Intent.toStep(new int[] {W, V}, NO_SLOTS);
    }
    return Step.to(!hidden, new int[] {0, COPY}, new int[] {DONE, state[V]});
  }

  @Override
  public Outcome outcome(int[] path) {
    int steps = 0;
    int v = BEFORE;
    int copy = BEFORE;
    for (int actor : path) {
      v = actor == 2 ? AFTER : v;
      steps += actor == 0 ? 1 : 0;
      copy = actor == 0 && steps == 2 ? v : copy;
    }
    return new Outcome(Outcome.Kind.FINISHED, "", Map.of("copy", Datum.of(copy)), List.of());
  }
}
