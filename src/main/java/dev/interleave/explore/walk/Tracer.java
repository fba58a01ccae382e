package dev.interleave.explore.walk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Follows states back to the beginning, and forth again to see who took the steps. Made anew after
/// [Answers#prepare].
final class Tracer implements Paths {

  private final StateStore store;
  private final Successors successors;
  private final int words;
  private final int[] before;
  private boolean tracing;

  /// @param before who takes the hidden steps at the beginning
  Tracer(Answers answers, StateStore store, int[] before) {
    this.store = store;
    this.before = before.clone();
    words = answers.layout().words();
    successors = new Successors(answers, this);
  }

  @Override
  public int @Nullable [] to(int state) {
    Trail trail = trail(state);
    return trail == null ? null : trail.actors();
  }

  /// The way on which a state was found first; `null` if the walk has to begin anew.
  synchronized @Nullable Trail trail(int state) {
    if (state == StateStore.NO_STATE) {
      return new Trail();
    }
    if (tracing) {
      return null;
    }
    tracing = true;
    try {
      int length = 0;
      for (int at = state; at != StateStore.NO_STATE; at = store.parent(at)) {
        length++;
      }
      int[] way = new int[length];
      for (int at = state; at != StateStore.NO_STATE; at = store.parent(at)) {
        way[--length] = at;
      }
      var trail = new Trail();
      trail.addHidden(before);
      for (int i = 0; i + 1 < way.length; i++) {
        if (!step(way[i], way[i + 1], trail)) {
          return null;
        }
      }
      return trail;
    } finally {
      tracing = false;
    }
  }

  /// The way to a state of a walk that is over.
  Trail knownTrail(int state) {
    Trail trail = trail(state);
    if (trail == null) {
      throw new IllegalStateException("A way is known no more");
    }
    return trail;
  }

  private boolean step(int from, int to, Trail trail) {
    if (!successors.expand(store.chunk(from), store.offset(from), from)) {
      return false;
    }
    long[] target = store.chunk(to);
    int offset = store.offset(to);
    for (int i = 0; i < successors.count(); i++) {
      if (Arrays.equals(
          successors.states(), i * words, (i + 1) * words, target, offset, offset + words)) {
        trail.addVisible(successors.actor(i));
        trail.addHidden(successors.hidden(i));
        return true;
      }
    }
    return false;
  }
}
