package dev.interleave.program.syntax;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a text literal begins.
///
/// @param raw whether backslashes stand for themselves
/// @param formatted whether it is an f-string
/// @param mark what ends it: one or three quotes
/// @param start offset of its prefix
/// @param contentStart offset of its first character
record Quotes(boolean raw, boolean formatted, String mark, int start, int contentStart) {

  private static final int LONGEST_PREFIX = 2;

  /// The literal that begins at an offset, or `null` if none does.
  static @Nullable Quotes at(SourceText source, int start) throws SyntaxException {
    int quote = start;
    while (quote < start + LONGEST_PREFIX && "rRbBuUfF".indexOf(source.at(quote)) >= 0) {
      quote++;
    }
    if (source.at(quote) != '"' && source.at(quote) != '\'') {
      return null;
    }
    String prefix = source.substring(start, quote).toLowerCase(Locale.ROOT);
    String single = source.substring(quote, quote + 1);
    String mark = source.startsWith(single.repeat(3), quote) ? single.repeat(3) : single;
    return switch (prefix) {
      case "", "u" -> new Quotes(false, false, mark, start, quote + mark.length());
      case "r" -> new Quotes(true, false, mark, start, quote + mark.length());
      case "f" -> new Quotes(false, true, mark, start, quote + mark.length());
      case "rf", "fr" -> new Quotes(true, true, mark, start, quote + mark.length());
      case "b", "br", "rb" ->
          throw new SyntaxException(
              "Bytes lie outside the teaching language; write a text without the `b`.",
              source.range(start, quote + mark.length()));
      default -> null;
    };
  }

  boolean isSingleLine() {
    return mark.length() == 1;
  }
}
