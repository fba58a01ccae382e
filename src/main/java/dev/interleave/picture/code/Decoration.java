package dev.interleave.picture.code;

import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.List;

/// A style on a stretch of one line.
///
/// @param line the line, zero-based
/// @param start column of the first character, zero-based
/// @param end column after the last character
/// @param styleClass the style
public record Decoration(int line, int start, int end, String styleClass) {

  /// A style on a range of a text, line by line.
  ///
  /// @param lines the lines of the text
  public static List<Decoration> of(SourceRange range, List<String> lines, String styleClass) {
    var decorations = new ArrayList<Decoration>();
    int last = Math.min(range.endLine(), lines.size());
    for (int line = Math.max(1, range.startLine()); range.isSomewhere() && line <= last; line++) {
      int length = lines.get(line - 1).length();
      int start = line == range.startLine() ? range.startColumn() - 1 : 0;
      int end = line == range.endLine() ? range.endColumn() - 1 : length;
      add(decorations, line - 1, Math.min(start, length), Math.min(end, length), styleClass);
    }
    return decorations;
  }

  private static void add(
      List<Decoration> decorations, int line, int start, int end, String styleClass) {
    if (start < end) {
      decorations.add(new Decoration(line, start, end, styleClass));
    }
  }

  /// A style on all of a line but its indentation.
  public static List<Decoration> ofLine(int line, List<String> lines, String styleClass) {
    if (line < 0 || line >= lines.size()) {
      return List.of();
    }
    String text = lines.get(line);
    var decorations = new ArrayList<Decoration>();
    int start = text.length() - text.stripLeading().length();
    add(decorations, line, start, text.stripTrailing().length(), styleClass);
    return decorations;
  }

  /// Styles of tokens, line by line.
  public static List<Decoration> of(List<Token> tokens, List<String> lines) {
    var decorations = new ArrayList<Decoration>();
    int line = 0;
    int begin = 0;
    for (Token token : tokens) {
      while (line < lines.size() && begin + lines.get(line).length() < token.start()) {
        begin += lines.get(line++).length() + 1;
      }
      int offset = begin;
      for (int at = line; at < lines.size() && offset < token.end(); at++) {
        int length = lines.get(at).length();
        int start = Math.max(0, token.start() - offset);
        int end = Math.min(length, token.end() - offset);
        add(decorations, at, start, end, token.kind().styleClass());
        offset += length + 1;
      }
    }
    return decorations;
  }
}
