package dev.interleave.program.syntax;

import dev.interleave.trace.SourceRange;
import java.util.List;

/// A part of an f-string.
public sealed interface TextPart {

  /// Text that stands as it is.
  ///
  /// @param text the text
  record Characters(String text) implements TextPart {}

  /// `{value!conversion:specification}`.
  ///
  /// @param value what is formatted
  /// @param conversion `r`, `s` or `a`; 0 for none
  /// @param specification what the format specification is joined of; empty for none
  /// @param range where it stands, with its braces
  record Field(Expression value, int conversion, List<TextPart> specification, SourceRange range)
      implements TextPart {
    public Field {
      specification = List.copyOf(specification);
    }
  }
}
