package dev.interleave.program.syntax;

import dev.interleave.trace.SourceRange;
import java.util.Arrays;

/// A text whose places are known both as offsets, from zero, and as lines and columns, from one.
/// Lines end with a line feed, a carriage return, or both.
final class SourceText {

  private final String text;
  private final int[] lineStarts;

  SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    var starts = new int[text.length() + 1];
    int count = 1;
    for (int offset = 0; offset < text.length(); offset++) {
      char character = text.charAt(offset);
      boolean half = character == '\r' && text.startsWith("\n", offset + 1);
      if (character == '\n' || (character == '\r' && !half)) {
        starts[count++] = offset + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  int length() {
    return text.length();
  }

  /// The character at an offset, or 0 after the end.
  char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : 0;
  }

  int codePointAt(int offset) {
    return offset < text.length() ? text.codePointAt(offset) : 0;
  }

  boolean startsWith(String prefix, int offset) {
    return text.startsWith(prefix, offset);
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }

  /// Whether a line ends at the offset.
  boolean isLineEnd(int offset) {
    return offset >= text.length() || at(offset) == '\n' || at(offset) == '\r';
  }

  /// The offset after the line end at the offset.
  int afterLineEnd(int offset) {
    return startsWith("\r\n", offset) ? offset + 2 : offset + 1;
  }

  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  SourceRange range(int start, int end) {
    int startLine = line(start);
    int endLine = line(end);
    return new SourceRange(
        startLine,
        start - lineStarts[startLine - 1] + 1,
        endLine,
        end - lineStarts[endLine - 1] + 1);
  }
}
