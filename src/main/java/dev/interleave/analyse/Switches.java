package dev.interleave.analyse;

import dev.interleave.trace.Toggles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Tells what was switched while a program ran.
final class Switches {

  private Switches() {}

  /// What is different after a change, in one sentence.
  static String sentence(Toggles before, Toggles after) {
    var changes = new ArrayList<String>();
    if (before.locks() != after.locks()) {
      changes.add("all locks are switched " + onOrOff(after.locks()));
    }
    changes.addAll(singleLocks(before, after));
    if (before.sleepFactor() != after.sleepFactor()) {
      changes.add(sleeps(after.sleepFactor()));
    }
    return changes.isEmpty() ? "nothing is switched" : String.join(", and ", changes);
  }

  private static List<String> singleLocks(Toggles before, Toggles after) {
    var switched = new TreeSet<String>(before.locksOff());
    switched.addAll(after.locksOff());
    return switched.stream()
        .filter(name -> before.locksOff().contains(name) != after.locksOff().contains(name))
        .map(name -> name + " is switched " + onOrOff(!after.locksOff().contains(name)))
        .toList();
  }

  private static String onOrOff(boolean on) {
    return on ? "on" : "off";
  }

  private static String sleeps(double factor) {
    if (factor == 0) {
      return "sleeps are switched off";
    }
    return factor == 1
        ? "sleeps are as long as the program says"
        : "sleeps are "
            + BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString()
            + " times as long";
  }
}
