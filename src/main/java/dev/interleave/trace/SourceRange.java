package dev.interleave.trace;

/// A stretch of source text. Lines and columns count from one, columns in UTF-16 units; the end is
/// exclusive.
///
/// @param startLine line of the first character
/// @param startColumn column of the first character
/// @param endLine line of the character after the last
/// @param endColumn column of the character after the last
public record SourceRange(int startLine, int startColumn, int endLine, int endColumn) {

  /// The place of nothing in particular: events that no line of a program caused stand here.
  public static final SourceRange NOWHERE = new SourceRange(0, 0, 0, 0);

  public SourceRange {
    if (endLine < startLine || (endLine == startLine && endColumn < startColumn)) {
      throw new IllegalArgumentException(
          "A range ends before it starts: %d:%d to %d:%d"
              .formatted(startLine, startColumn, endLine, endColumn));
    }
  }

  /// The smallest range that covers this one and another.
  public SourceRange to(SourceRange end) {
    return new SourceRange(startLine, startColumn, end.endLine, end.endColumn);
  }

  /// Whether the range stands anywhere in the source at all.
  public boolean isSomewhere() {
    return startLine > 0;
  }

  /// The start as people write it: `line:column`.
  @Override
  public String toString() {
    return startLine + ":" + startColumn;
  }
}
