package dev.interleave.picture.code;

import java.util.Locale;

/// A stretch of the program's text that is set in a colour of its own.
///
/// @param start offset of its first character
/// @param end offset after its last character
/// @param kind what it is
public record Token(int start, int end, Kind kind) {

  /// What stretches of text can be.
  public enum Kind {
    /// A word of the language.
    KEYWORD,
    /// A function or a class that comes with the language or the modules that programs use.
    LIBRARY,
    /// The name in a definition.
    DEFINITION,
    /// A text.
    STRING,
    /// A number.
    NUMBER,
    /// A remark to the reader.
    COMMENT;

    /// The style class of the editor's text.
    public String styleClass() {
      return "code-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
