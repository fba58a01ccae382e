package dev.interleave.trace;

import java.util.Set;
import java.util.TreeSet;

/// What is switched off in a run. Toggles change what primitives do and never the program's text.
///
/// @param locks whether locks work at all; when not, acquire and release pass through
/// @param locksOff names of single locks that are off although locks work
/// @param sleepFactor what the length of every sleep is multiplied by: 0 switches sleeps off
public record Toggles(boolean locks, Set<String> locksOff, double sleepFactor) {

  /// Everything as the program says.
  public static final Toggles NONE = new Toggles(true, Set.of(), 1);

  public Toggles {
    locksOff = java.util.Collections.unmodifiableSet(new TreeSet<>(locksOff));
    if (!(sleepFactor >= 0) || Double.isInfinite(sleepFactor)) {
      throw new IllegalArgumentException("A sleep cannot be scaled by " + sleepFactor);
    }
  }

  /// Whether the lock of that name works.
  public boolean isLockOn(String name) {
    return locks && !locksOff.contains(name);
  }

  /// The same with all locks on or off.
  public Toggles withLocks(boolean on) {
    return new Toggles(on, on ? Set.of() : locksOff, sleepFactor);
  }

  /// The same with one lock on or off.
  public Toggles withLock(String name, boolean on) {
    var off = new TreeSet<>(locksOff);
    if (on) {
      off.remove(name);
    } else {
      off.add(name);
    }
    return new Toggles(locks, off, sleepFactor);
  }

  /// The same with sleeps scaled.
  public Toggles withSleepFactor(double factor) {
    return new Toggles(locks, locksOff, factor);
  }
}
