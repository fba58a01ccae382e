package dev.interleave.program.syntax;

/// Turns the characters of a text literal into what they stand for (Python Language Reference,
/// "String and Bytes literals", "Escape sequences").
final class TextContent {

  private static final int LONGEST_OCTAL = 3;

  private final SourceText source;
  private final Quotes quotes;
  private final StringBuilder content = new StringBuilder();
  private int position;

  private TextContent(SourceText source, Quotes quotes, int start) {
    this.source = source;
    this.quotes = quotes;
    this.position = start;
  }

  static String of(SourceText source, Quotes quotes, Piece.Characters characters)
      throws SyntaxException {
    var content = new TextContent(source, quotes, characters.start());
    while (content.position < characters.end()) {
      content.readCharacter();
    }
    return content.content.toString();
  }

  private void readCharacter() throws SyntaxException {
    char character = source.at(position);
    if (character == '\\' && !quotes.raw()) {
      readEscape();
    } else if (source.isLineEnd(position)) {
      content.append('\n');
      position = source.afterLineEnd(position);
    } else {
      content.append(character);
      boolean doubled = quotes.formatted() && (character == '{' || character == '}');
      position += doubled ? 2 : 1;
    }
  }

  private void readEscape() throws SyntaxException {
    char character = source.at(position + 1);
    if (source.isLineEnd(position + 1)) {
      position = source.afterLineEnd(position + 1);
      return;
    }
    switch (character) {
      case '\\', '\'', '"' -> append(character);
      case 'a' -> append('\u0007');
      case 'b' -> append('\b');
      case 'f' -> append('\f');
      case 'n' -> append('\n');
      case 'r' -> append('\r');
      case 't' -> append('\t');
      case 'v' -> append('\u000b');
      case 'x' -> readHexadecimal(2);
      case 'u' -> readHexadecimal(4);
      case 'U' -> readHexadecimal(8);
      case 'N' -> readNamed();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> readOctal();
      default -> {
        content.append('\\');
        position++;
      }
    }
  }

  private void append(char character) {
    content.append(character);
    position += 2;
  }

  private void readHexadecimal(int digits) throws SyntaxException {
    int start = position + 2;
    int value = 0;
    for (int offset = start; offset < start + digits; offset++) {
      int digit = Character.digit(source.at(offset), 16);
      if (digit < 0 || source.at(offset) > 'f') {
        throw error("This escape needs %d hexadecimal digits.".formatted(digits), offset);
      }
      value = value << 4 | digit;
    }
    if (!Character.isValidCodePoint(value)) {
      throw error("There is no character of this number.", start + digits);
    }
    content.appendCodePoint(value);
    position = start + digits;
  }

  private void readOctal() {
    int start = position + 1;
    int end = start;
    while (end < start + LONGEST_OCTAL && source.at(end) >= '0' && source.at(end) <= '7') {
      end++;
    }
    content.appendCodePoint(Integer.parseInt(source.substring(start, end), 8));
    position = end;
  }

  private void readNamed() throws SyntaxException {
    int end = position + 2;
    while (source.at(end) != '}' && !source.isLineEnd(end)) {
      end++;
    }
    if (source.at(position + 2) != '{' || source.at(end) != '}') {
      throw error("This escape needs the name of a character in braces.", position + 2);
    }
    try {
      content.appendCodePoint(Character.codePointOf(source.substring(position + 3, end)));
    } catch (IllegalArgumentException unknown) {
      throw error("There is no character of this name.", end + 1);
    }
    position = end + 1;
  }

  private SyntaxException error(String message, int end) {
    return new SyntaxException(message, source.range(position, Math.min(end, source.length())));
  }
}
