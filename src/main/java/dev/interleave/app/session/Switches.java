package dev.interleave.app.session;

import dev.interleave.trace.Toggles;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the switches of locks and sleeps stand.
final class Switches {

  private final ReadOnlyObjectWrapper<Toggles> toggles =
      new ReadOnlyObjectWrapper<>(this, "toggles", Toggles.NONE);
  private double sleepFactor = 1;

  /// What is switched off.
  ReadOnlyObjectProperty<Toggles> togglesProperty() {
    return toggles.getReadOnlyProperty();
  }

  /// Lets the switches stand otherwise.
  void show(Toggles next) {
    toggles.set(next);
  }

  /// What is switched off after all locks were switched on, or off if all are on.
  Toggles withLocksSwitched() {
    Toggles here = toggles.get();
    return here.withLocks(!(here.locks() && here.locksOff().isEmpty()));
  }

  /// What is switched off after sleeps were switched off, or on again at the factor they last had.
  Toggles withSleepsSwitched() {
    Toggles here = toggles.get();
    if (here.sleepFactor() > 0) {
      sleepFactor = here.sleepFactor();
      return here.withSleepFactor(0);
    }
    return here.withSleepFactor(sleepFactor);
  }
}
