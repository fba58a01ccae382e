package dev.interleave.lesson;

/// A line of a lesson's text.
///
/// @param number one-based
/// @param text its characters, without those that end it
record Line(int number, String text) {

  boolean isBlank() {
    return text.isBlank();
  }

  /// What stands after a beginning, if the line begins so.
  boolean begins(String beginning) {
    return text.startsWith(beginning);
  }

  /// The column after a beginning and the blanks that follow it, one-based.
  int columnAfter(String beginning) {
    int at = beginning.length();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at + 1;
  }

  /// What stands after a beginning, without blanks around it.
  Phrase after(String beginning) {
    int column = columnAfter(beginning);
    return new Phrase(this, column, text.substring(column - 1).strip());
  }
}
