package dev.interleave.analyse;

import dev.interleave.trace.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which locks each actor holds while the events of a trace pass by. The lists are shared: an actor
/// has the same one as long as it neither acquires nor releases.
final class HeldLocks {

  private final Held[] held;

  /// What an actor holds.
  ///
  /// @param locks the locks that it holds, in the order in which it acquired them; a reentrant one
  ///   as often as it acquired it
  /// @param acquired indices of the events by which it acquired them
  /// @param passed the locks that are switched off and that it passed into
  record Held(List<Integer> locks, List<Integer> acquired, List<Integer> passed) {

    static final Held NOTHING = new Held(List.of(), List.of(), List.of());

    /// Whether both hold the same lock.
    boolean excludes(Held other) {
      for (int lock : locks) {
        if (other.locks.contains(lock)) {
          return true;
        }
      }
      return false;
    }

    private Held with(int lock, int index) {
      return new Held(plus(locks, lock), plus(acquired, index), passed);
    }

    private Held without(int lock) {
      int at = locks.lastIndexOf(lock);
      return at < 0 ? this : new Held(minus(locks, at), minus(acquired, at), passed);
    }

    private Held inside(int lock) {
      return new Held(locks, acquired, plus(passed, lock));
    }

    private Held outside(int lock) {
      int at = passed.lastIndexOf(lock);
      return at < 0 ? this : new Held(locks, acquired, minus(passed, at));
    }

    private static List<Integer> plus(List<Integer> list, int added) {
      var more = new ArrayList<>(list);
      more.add(added);
      return List.copyOf(more);
    }

    private static List<Integer> minus(List<Integer> list, int at) {
      var less = new ArrayList<>(list.subList(0, at));
      less.addAll(list.subList(at + 1, list.size()));
      return List.copyOf(less);
    }
  }

  /// @param actors how many actors there are
  HeldLocks(int actors) {
    held = new Held[actors];
    Arrays.fill(held, Held.NOTHING);
  }

  /// What an actor holds now.
  Held of(int actor) {
    return held[actor];
  }

  /// Sees the next event.
  void see(int index, Event event) {
    int actor = event.actor();
    if (event instanceof Event.LockAcquired(_, _, int lock)) {
      held[actor] = held[actor].with(lock, index);
    } else if (event instanceof Event.LockReleased(_, _, int lock)) {
      int holder = holder(actor, lock);
      held[holder] = held[holder].without(lock);
    } else if (event instanceof Event.LockRecovered(_, _, int lock, int from)) {
      held[from] = held[from].without(lock);
      held[actor] = held[actor].with(lock, index);
    } else if (event instanceof Event.LockBypassed(_, _, int lock, boolean entering)) {
      held[actor] = entering ? held[actor].inside(lock) : held[actor].outside(lock);
    }
  }

  /// A lock may be released by another actor than the one that acquired it.
  private int holder(int actor, int lock) {
    if (!held[actor].locks.contains(lock)) {
      for (int other = 0; other < held.length; other++) {
        if (held[other].locks.contains(lock)) {
          return other;
        }
      }
    }
    return actor;
  }
}
