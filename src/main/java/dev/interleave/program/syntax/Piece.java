package dev.interleave.program.syntax;

import java.util.List;

/// A stretch of a text literal, by offsets.
sealed interface Piece {

  /// Characters, with their escapes.
  ///
  /// @param start offset of the first
  /// @param end offset after the last
  record Characters(int start, int end) implements Piece {}

  /// A field of an f-string.
  ///
  /// @param start offset of its opening brace
  /// @param end offset after its closing brace
  /// @param expressionStart offset after the opening brace
  /// @param expressionEnd offset after the expression
  /// @param echoEnd offset of the end of what `=` repeats, or -1 if there is no `=`
  /// @param conversion the character after `!`, or 0
  /// @param specification what follows the colon, or nothing
  record Field(
      int start,
      int end,
      int expressionStart,
      int expressionEnd,
      int echoEnd,
      int conversion,
      List<Piece> specification)
      implements Piece {}
}
