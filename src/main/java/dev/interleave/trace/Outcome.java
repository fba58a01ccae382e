package dev.interleave.trace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a run ended. Two runs with equal outcomes ended alike, however they got there.
///
/// @param kind in which way it ended
/// @param explanation why, in one sentence for a learner; empty when it just finished
/// @param values final values of what the program's actors shared, by name
/// @param output the lines the program printed
public record Outcome(
    Kind kind, String explanation, Map<String, Datum> values, List<String> output) {

  private static final Pattern ASSERTION = Pattern.compile(": AssertionError(?:$|:)");

  /// The ways a run can end.
  public enum Kind {
    /// Everything came to its end.
    FINISHED,
    /// Actors wait for each other in a circle.
    DEADLOCK,
    /// An actor waits for something that nobody is left to do.
    WAITS_FOREVER,
    /// An exception that nobody caught ended an actor.
    ERROR,
    /// The run took more steps than its limit.
    STEP_LIMIT,
    /// Somebody stopped it before its end.
    STOPPED;

    /// The name in files and on the command line: `waits-forever`.
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Outcome {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    output = List.copyOf(output);
  }

  /// Whether a failed assertion ended it: the explanation of an error names the exception.
  public boolean failedAssertion() {
    return kind == Kind.ERROR && ASSERTION.matcher(explanation).find();
  }

  /// Values as people read them: `a = 1, b = 2`.
  ///
  /// @param values values by name
  public static String inWords(Map<String, Datum> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " = " + value.getValue())
        .collect(Collectors.joining(", "));
  }
}
