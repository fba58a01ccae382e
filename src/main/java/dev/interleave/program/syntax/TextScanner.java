package dev.interleave.program.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the end of a text literal, and the fields of an f-string. As in Python since 3.12, a field
/// may hold texts with the same quotes (Python Language Reference, "Formatted string literals").
final class TextScanner {

  private static final int DEEPEST_NESTING = 16;

  private final SourceText source;
  private final Quotes quotes;
  private final int depth;
  private final List<Piece> pieces = new ArrayList<>();
  private int position;

  private TextScanner(SourceText source, Quotes quotes, int depth) {
    this.source = source;
    this.quotes = quotes;
    this.depth = depth;
    this.position = quotes.contentStart();
  }

  /// Scans the literal that begins with the quotes.
  static TextScanner scan(SourceText source, Quotes quotes) throws SyntaxException {
    return scan(source, quotes, 0);
  }

  private static TextScanner scan(SourceText source, Quotes quotes, int depth)
      throws SyntaxException {
    if (depth > DEEPEST_NESTING) {
      throw new SyntaxException(
          "f-strings are nested too deeply; give the inner ones names of their own.",
          source.range(quotes.start(), quotes.contentStart()));
    }
    var scanner = new TextScanner(source, quotes, depth);
    scanner.scanContent();
    return scanner;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /// Offset after the closing quotes.
  int end() {
    return position;
  }

  private void scanContent() throws SyntaxException {
    int start = position;
    while (!source.startsWith(quotes.mark(), position)) {
      requireInside("This text is never closed; end it with `%s`.".formatted(quotes.mark()));
      if (!quotes.formatted() || !isBrace(position)) {
        skipCharacter();
      } else if (source.at(position) == source.at(position + 1)) {
        position += 2;
      } else if (source.at(position) == '}') {
        throw error("A single `}` has no meaning in an f-string; write `}}`.", position);
      } else {
        addCharacters(pieces, start);
        pieces.add(scanField());
        start = position;
      }
    }
    addCharacters(pieces, start);
    position += quotes.mark().length();
  }

  private void addCharacters(List<Piece> target, int start) {
    if (position > start) {
      target.add(new Piece.Characters(start, position));
    }
  }

  private boolean isBrace(int offset) {
    return source.at(offset) == '{' || source.at(offset) == '}';
  }

  private void skipCharacter() {
    if (source.at(position) != '\\') {
      position++;
    } else if (quotes.formatted() && isBrace(position + 1)) {
      position++;
    } else if (quotes.formatted() && !quotes.raw() && source.startsWith("N{", position + 1)) {
      position += 3;
      while (source.at(position) != '}' && !source.isLineEnd(position)) {
        position++;
      }
    } else if (position + 1 < source.length()) {
      position++;
      position = source.isLineEnd(position) ? source.afterLineEnd(position) : position + 1;
    } else {
      position++;
    }
  }

  private void requireInside(String message) throws SyntaxException {
    boolean ended = position >= source.length();
    if (ended || (quotes.isSingleLine() && source.isLineEnd(position))) {
      throw new SyntaxException(message, source.range(quotes.start(), quotes.contentStart()));
    }
  }

  private Piece.Field scanField() throws SyntaxException {
    int open = position++;
    scanExpression(open);
    int expressionEnd = position;
    if (source.substring(open + 1, expressionEnd).isBlank()) {
      throw error("The braces of this f-string hold no expression.", open);
    }
    int echoEnd = -1;
    if (source.at(position) == '=') {
      position++;
      skipBlanks();
      echoEnd = position;
    }
    int conversion = scanConversion();
    List<Piece> specification = scanSpecification(open);
    if (source.at(position) != '}') {
      throw error("Expected `}` at the end of this field of the f-string.", position);
    }
    position++;
    return new Piece.Field(
        open, position, open + 1, expressionEnd, echoEnd, conversion, specification);
  }

  private void skipBlanks() {
    while (source.at(position) == ' ' || source.at(position) == '\t') {
      position++;
    }
  }

  private int scanConversion() throws SyntaxException {
    if (source.at(position) != '!') {
      return 0;
    }
    position++;
    char conversion = source.at(position);
    if (conversion != 'r' && conversion != 's' && conversion != 'a') {
      throw error("The `!` of an f-string is followed by `r`, `s` or `a`.", position);
    }
    position++;
    skipBlanks();
    return conversion;
  }

  private List<Piece> scanSpecification(int open) throws SyntaxException {
    List<Piece> specification = new ArrayList<>();
    if (source.at(position) != ':') {
      return specification;
    }
    position++;
    int start = position;
    while (source.at(position) != '}') {
      requireField(open, source.startsWith(quotes.mark(), position));
      if (source.at(position) == '{') {
        addCharacters(specification, start);
        specification.add(scanField());
        start = position;
      } else {
        skipCharacter();
      }
    }
    addCharacters(specification, start);
    return specification;
  }

  private void requireField(int open, boolean ended) throws SyntaxException {
    if (ended
        || position >= source.length()
        || (quotes.isSingleLine() && source.isLineEnd(position))) {
      throw error("The `{` of this f-string is never closed; end the field with `}`.", open);
    }
  }

  /// Goes to what ends the expression of a field: `=`, `!`, `:` or `}` outside of its brackets.
  private void scanExpression(int open) throws SyntaxException {
    int brackets = 0;
    while (true) {
      requireField(open, false);
      char character = source.at(position);
      if (brackets == 0 && endsExpression(character)) {
        return;
      }
      switch (character) {
        case '(', '[', '{' -> brackets++;
        case ')', ']', '}' -> brackets--;
        case '#' -> throw error("A field of an f-string cannot hold a comment.", position);
        case '\\' ->
            throw error(
                "A field of an f-string cannot hold a backslash; give the value a name first.",
                position);
        default -> {}
      }
      if (brackets < 0) {
        throw error("`%s` closes nothing here.".formatted(character), position);
      }
      skipPart(character);
    }
  }

  private boolean endsExpression(char character) {
    boolean comparison = "=!<>".indexOf(character) >= 0 && source.at(position + 1) == '=';
    return !comparison && "=!:}".indexOf(character) >= 0;
  }

  private void skipPart(char character) throws SyntaxException {
    @Nullable Quotes inner = Quotes.at(source, position);
    if (inner != null) {
      position = scan(source, inner, depth + 1).end();
    } else if ("=!<>".indexOf(character) >= 0 && source.at(position + 1) == '=') {
      position += 2;
    } else {
      int next = position + Character.charCount(source.codePointAt(position));
      while (Names.isPart(source.codePointAt(position)) && Names.isPart(source.codePointAt(next))) {
        next += Character.charCount(source.codePointAt(next));
      }
      position = next;
    }
  }

  private SyntaxException error(String message, int offset) {
    return new SyntaxException(
        message, source.range(offset, Math.min(offset + 1, source.length())));
  }
}
