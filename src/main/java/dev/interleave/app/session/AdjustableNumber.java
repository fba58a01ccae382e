package dev.interleave.app.session;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number that a program offers to change, by a line of its own such as `WORKERS = 3 # 1 to 64`.
///
/// @param name name of the variable
/// @param value its value
/// @param lowest the lowest value that makes sense
/// @param highest the highest value that makes sense
/// @param start where the digits start in the text, zero-based
/// @param end where they end, exclusive
public record AdjustableNumber(
    String name, int value, int lowest, int highest, int start, int end) {

  private static final Pattern LINE =
      Pattern.compile(
          "^([A-Z][A-Z0-9_]*)[ \\t]*=[ \\t]*(\\d{1,6})[ \\t]*#[ \\t]*(\\d{1,6}) to (\\d{1,6})[ \\t]*\\r?$",
          Pattern.MULTILINE);

  /// The first such number of a text.
  public static Optional<AdjustableNumber> in(String source) {
    Matcher line = LINE.matcher(source);
    return line.find()
        ? Optional.of(
            new AdjustableNumber(
                line.group(1),
                Integer.parseInt(line.group(2)),
                Integer.parseInt(line.group(3)),
                Integer.parseInt(line.group(4)),
                line.start(2),
                line.end(2)))
        : Optional.empty();
  }

  /// The text with another number in this one's place.
  ///
  /// @param source the text this number was found in
  public String replaced(String source, int other) {
    return source.substring(0, start) + other + source.substring(end);
  }

  /// What the number is called in the window: `Workers`.
  public String label() {
    String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
