package dev.interleave.picture.panel;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.code.Highlighter;
import dev.interleave.picture.code.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One line of a program's text, in stretches of one colour.
///
/// @param stretches what is drawn, from left to right; spaces at the line's beginning are absent
record CodeLine(List<Stretch> stretches) {

  CodeLine {
    stretches = List.copyOf(stretches);
  }

  /// Letters of one colour.
  ///
  /// @param column where they begin, zero-based
  /// @param text the letters
  /// @param role the colour
  record Stretch(int column, String text, Role role) {

    private int end() {
      return column + text.length();
    }
  }

  /// The lines of a text.
  static List<CodeLine> of(String text, Highlighter highlighter) {
    Role[] roles = new Role[text.length()];
    Arrays.fill(roles, Role.TEXT);
    for (Token token : highlighter.tokens(text)) {
      Arrays.fill(roles, token.start(), token.end(), role(token.kind()));
    }
    var lines = new ArrayList<CodeLine>();
    int begin = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(of(line, begin, roles));
      begin += line.length() + 1;
    }
    return lines;
  }

  private static CodeLine of(String line, int begin, Role[] roles) {
    var stretches = new ArrayList<Stretch>();
    int from = line.length() - line.stripLeading().length();
    for (int to = from + 1; to <= line.length(); to++) {
      if (to == line.length() || roles[begin + to] != roles[begin + from]) {
        stretches.add(new Stretch(from, line.substring(from, to), roles[begin + from]));
        from = to;
      }
    }
    return new CodeLine(stretches);
  }

  /// How many columns it takes.
  int length() {
    return stretches.isEmpty() ? 0 : stretches.getLast().end();
  }

  private static Role role(Token.Kind kind) {
    return switch (kind) {
      case KEYWORD -> Role.ACCENT;
      case LIBRARY -> Role.SHARED;
      case DEFINITION -> Role.TEXT;
      case STRING -> Role.SUCCESS;
      case NUMBER -> Role.WAITING;
      case COMMENT -> Role.TEXT_MUTED;
    };
  }
}
