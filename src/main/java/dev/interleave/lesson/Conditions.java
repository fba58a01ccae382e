package dev.interleave.lesson;

import dev.interleave.program.AdjustableCount;
import dev.interleave.trace.RunSettings;
import java.util.OptionalInt;

/// Under what conditions a program is run.
///
/// @param settings what the run is made with
/// @param count the value of the number that the program offers to change, if it is to be another
public record Conditions(RunSettings settings, OptionalInt count) {

  /// Everything as the program says.
  public static final Conditions USUAL = new Conditions(RunSettings.DEFAULT, OptionalInt.empty());

  /// The same with other settings.
  Conditions with(RunSettings other) {
    return new Conditions(other, count);
  }

  /// The text of a program with the number that it offers to change as it is wanted here.
  public String appliedTo(String source) {
    if (count.isEmpty()) {
      return source;
    }
    return AdjustableCount.in(source)
        .map(found -> found.replacedIn(source, count.getAsInt()))
        .orElse(source);
  }
}
