package dev.interleave.program.syntax;

import dev.interleave.program.syntax.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Turns the blanks at the beginning of lines into tokens. Tabs go to the next multiple of eight;
/// where that and counting them as one disagree, the indentation is refused (Python Language
/// Reference, "Indentation").
final class Indentation {

  private static final int TAB = 8;
  private static final int DEEPEST = 100;

  private record Level(int column, int characters) {}

  private final SourceText source;
  private final Deque<Level> levels = new ArrayDeque<>(List.of(new Level(0, 0)));

  Indentation(SourceText source) {
    this.source = source;
  }

  /// Reads the indentation of the line at an offset, unless the line is blank.
  ///
  /// @return the offset after it
  int read(int lineStart, List<Token> tokens) throws SyntaxException {
    int offset = lineStart;
    int column = 0;
    int characters = 0;
    for (;
        source.at(offset) == ' ' || source.at(offset) == '\t' || source.at(offset) == '\f';
        offset++) {
      switch (source.at(offset)) {
        case '\f' -> {
          column = 0;
          characters = 0;
        }
        case '\t' -> {
          column = (column / TAB + 1) * TAB;
          characters++;
        }
        default -> {
          column++;
          characters++;
        }
      }
    }
    if (!source.isLineEnd(offset) && source.at(offset) != '#') {
      change(new Level(column, characters), lineStart, offset, tokens);
    }
    return offset;
  }

  private void change(Level level, int start, int end, List<Token> tokens) throws SyntaxException {
    if (level.column > levels.element().column) {
      requireConsistent(level.characters > levels.element().characters, start, end);
      levels.push(level);
      if (levels.size() > DEEPEST) {
        throw new SyntaxException(
            "Blocks are nested too deeply; move some into functions.", source.range(start, end));
      }
      tokens.add(new Token(Kind.INDENT, "", start, end));
      return;
    }
    while (level.column < levels.element().column) {
      levels.pop();
      tokens.add(new Token(Kind.DEDENT, "", end, end));
    }
    if (level.column != levels.element().column) {
      throw new SyntaxException(
          "This line is indented less than the block before it, but not as any block around it.",
          source.range(start, end));
    }
    requireConsistent(level.characters == levels.element().characters, start, end);
  }

  private void requireConsistent(boolean consistent, int start, int end) throws SyntaxException {
    if (!consistent) {
      throw new SyntaxException(
          "Tabs and blanks are mixed in the indentation; use blanks alone.",
          source.range(start, end));
    }
  }

  /// Ends all blocks at the end of the text.
  void close(int offset, List<Token> tokens) {
    for (; levels.size() > 1; levels.pop()) {
      tokens.add(new Token(Kind.DEDENT, "", offset, offset));
    }
  }
}
