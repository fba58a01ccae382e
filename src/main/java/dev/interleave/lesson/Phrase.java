package dev.interleave.lesson;

/// A part of a line.
///
/// @param line the line it stands in
/// @param column where it begins, one-based
/// @param text its characters, without blanks around them
record Phrase(Line line, int column, String text) {

  /// A part of this part.
  ///
  /// @param from where it begins, zero-based
  /// @param to where it has ended, zero-based
  Phrase part(int from, int to) {
    String piece = text.substring(from, to);
    return new Phrase(
        line, column + from + piece.length() - piece.stripLeading().length(), piece.strip());
  }

  /// This part from a character on.
  Phrase from(int from) {
    return part(from, text.length());
  }

  boolean begins(String beginning) {
    return text.startsWith(beginning);
  }
}
