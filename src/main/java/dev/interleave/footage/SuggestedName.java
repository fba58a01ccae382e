package dev.interleave.footage;

import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a file may be called that shows a run, without its ending: `race-lock-off-step-7`.
public final class SuggestedName {

  private SuggestedName() {}

  /// A name for a whole run.
  public static String of(Trace trace) {
    String program = trace.origin().program();
    int dot = program.lastIndexOf('.');
    Toggles toggles = trace.origin().settings().toggles();
    return plain(dot > 0 ? program.substring(0, dot) : program) + locks(toggles) + sleep(toggles);
  }

  /// A name for the moment after a step.
  public static String of(Trace trace, int step) {
    return of(trace) + "-step-" + step;
  }

  /// A name for what lies between two steps.
  public static String of(Trace trace, int from, int to) {
    return from <= 0 && to >= trace.stepCount()
        ? of(trace)
        : of(trace) + "-steps-" + from + "-to-" + to;
  }

  private static String locks(Toggles toggles) {
    return toggles.locks()
        ? toggles.locksOff().stream()
            .map(name -> "-" + plain(name) + "-off")
            .collect(Collectors.joining())
        : "-lock-off";
  }

  private static String sleep(Toggles toggles) {
    return toggles.sleepFactor() == 0 ? "-sleep-off" : "";
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }
}
