package dev.interleave.program.syntax;

/// The smallest thing a text is made of.
///
/// @param kind what it is
/// @param text its characters; of a name the normalised ones
/// @param start offset of its first character
/// @param end offset after its last character
record Token(Kind kind, String text, int start, int end) {

  enum Kind {
    NAME,
    KEYWORD,
    NUMBER,
    TEXT,
    OPERATOR,
    NEWLINE,
    INDENT,
    DEDENT,
    END
  }

  /// Whether it is a certain keyword or operator.
  boolean is(String expected) {
    return (kind == Kind.KEYWORD || kind == Kind.OPERATOR) && text.equals(expected);
  }

  /// The token as a message names it.
  String description() {
    return switch (kind) {
      case NAME, KEYWORD, NUMBER, OPERATOR -> "`" + text + "`";
      case TEXT -> "a text";
      case NEWLINE -> "the end of the line";
      case INDENT -> "more indentation";
      case DEDENT -> "the end of the block";
      case END -> "the end of the program";
    };
  }
}
