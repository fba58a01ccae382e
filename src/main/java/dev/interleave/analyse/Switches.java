package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Toggles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Tells what was switched while a program ran.
///
/// @param texts what it is said in
record Switches(Texts texts) {

  /// What is different after a change, in one sentence.
  String sentence(Toggles before, Toggles after) {
    var changes = new ArrayList<String>();
    if (before.locks() != after.locks()) {
      changes.add(
          texts.say(after.locks() ? "analyse.switched.all-on" : "analyse.switched.all-off"));
    }
    changes.addAll(singleLocks(before, after));
    if (before.sleepFactor() != after.sleepFactor()) {
      changes.add(sleeps(after.sleepFactor()));
    }
    return changes.stream()
        .reduce((one, other) -> texts.say("analyse.clauses", one, other))
        .orElseGet(() -> texts.say("analyse.switched.nothing"));
  }

  private List<String> singleLocks(Toggles before, Toggles after) {
    var switched = new TreeSet<String>(before.locksOff());
    switched.addAll(after.locksOff());
    return switched.stream()
        .filter(name -> before.locksOff().contains(name) != after.locksOff().contains(name))
        .map(
            name ->
                after.locksOff().contains(name)
                    ? texts.say("analyse.switched.off", name)
                    : texts.say("analyse.switched.on", name))
        .toList();
  }

  private String sleeps(double factor) {
    if (factor == 0) {
      return texts.say("analyse.switched.sleeps-off");
    }
    return factor == 1
        ? texts.say("analyse.switched.sleeps-as-said")
        : texts.say("analyse.switched.sleeps", Lengths.number(BigDecimal.valueOf(factor), texts));
  }
}
