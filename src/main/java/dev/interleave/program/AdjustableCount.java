package dev.interleave.program;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number that a program invites to change, by a line such as `WORKERS = 3 # 1 to 64` at its own
/// level.
///
/// @param variable the variable that holds it
/// @param minimum the lowest value that makes sense
/// @param maximum the highest value that makes sense
/// @param value the value that the text gives it
public record AdjustableCount(String variable, int minimum, int maximum, int value) {

  private static final Pattern LINE =
      Pattern.compile(
          "^(?<variable>[A-Z][A-Z_]*)[ \\t]*=[ \\t]*(?<value>\\d{1,6})[ \\t]*#[ \\t]*"
              + "(?<minimum>\\d{1,6}) to (?<maximum>\\d{1,6})[ \\t]*$",
          Pattern.MULTILINE);

  /// The first such number of a text, whoever edited it.
  public static Optional<AdjustableCount> in(String source) {
    Matcher matcher = LINE.matcher(source);
    return matcher.find()
        ? Optional.of(
            new AdjustableCount(
                matcher.group("variable"),
                number(matcher, "minimum"),
                number(matcher, "maximum"),
                number(matcher, "value")))
        : Optional.empty();
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  /// What the number counts, as a label: `Workers`.
  public String label() {
    String words = variable.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// A text with another value in the place of this number, and otherwise unchanged.
  ///
  /// @param source the text that the number was found in
  /// @param newValue the other value; brought between minimum and maximum if it lies outside
  public String replacedIn(String source, int newValue) {
    Matcher matcher = LINE.matcher(source);
    if (!matcher.find()) {
      return source;
    }
    return source.substring(0, matcher.start("value"))
        + Math.max(minimum, Math.min(maximum, newValue))
        + source.substring(matcher.end("value"));
  }
}
