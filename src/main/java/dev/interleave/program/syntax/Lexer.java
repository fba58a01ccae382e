package dev.interleave.program.syntax;

import dev.interleave.program.syntax.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits a text into tokens (Python Language Reference, "Lexical analysis").
final class Lexer {

  private static final int MOST_BRACKETS = 100;

  private static final List<String> OPERATORS =
      List.of(
          "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->",
          "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=", "+", "-", "*", "/", "%", "@",
          "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=");

  private final SourceText source;
  private final int end;
  private final boolean whole;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Token> brackets = new ArrayDeque<>();
  private int position;

  /// Of a whole program.
  Lexer(SourceText source) {
    this(source, 0, source.length(), true);
  }

  /// Of an expression inside an f-string, in which line ends mean nothing.
  Lexer(SourceText source, int start, int end) {
    this(source, start, end, false);
  }

  private Lexer(SourceText source, int start, int end, boolean whole) {
    this.source = source;
    this.position = start;
    this.end = end;
    this.whole = whole;
  }

  List<Token> tokens() throws SyntaxException {
    var indentation = new Indentation(source);
    if (whole && source.at(0) == '\ufeff') {
      position++;
    }
    boolean lineBegins = whole;
    while (true) {
      if (lineBegins) {
        position = indentation.read(position, tokens);
        lineBegins = false;
      }
      skipBlanks();
      if (position >= end) {
        break;
      }
      if (source.isLineEnd(position)) {
        lineBegins = endLine();
      } else {
        readToken();
      }
    }
    finish(indentation);
    return tokens;
  }

  private void finish(Indentation indentation) throws SyntaxException {
    if (!brackets.isEmpty()) {
      Token open = brackets.peek();
      throw error("`%s` is never closed.".formatted(open.text()), open.start(), open.end());
    }
    if (!tokens.isEmpty() && isInsideLine()) {
      add(Kind.NEWLINE, position);
    }
    if (whole) {
      indentation.close(position, tokens);
    }
    add(Kind.END, position);
  }

  private boolean isInsideLine() {
    return switch (tokens.getLast().kind()) {
      case NAME, KEYWORD, NUMBER, TEXT, OPERATOR -> true;
      case NEWLINE, INDENT, DEDENT, END -> false;
    };
  }

  /// Whether a new logical line begins.
  private boolean endLine() {
    boolean ends = whole && brackets.isEmpty();
    if (ends && !tokens.isEmpty() && isInsideLine()) {
      add(Kind.NEWLINE, position);
    }
    position = source.afterLineEnd(position);
    return ends;
  }

  private void skipBlanks() throws SyntaxException {
    while (position < end) {
      char character = source.at(position);
      if (character == ' ' || character == '\t' || character == '\f') {
        position++;
      } else if (character == '#') {
        while (position < end && !source.isLineEnd(position)) {
          position++;
        }
      } else if (character == '\\') {
        if (!source.isLineEnd(position + 1) || position + 1 >= end) {
          throw error(
              "A backslash joins lines only as the last character of a line.",
              position,
              position + 1);
        }
        position = source.afterLineEnd(position + 1);
      } else {
        return;
      }
    }
  }

  private void readToken() throws SyntaxException {
    int character = source.codePointAt(position);
    @Nullable Quotes quotes = Quotes.at(source, position);
    if (quotes != null) {
      add(Kind.TEXT, TextScanner.scan(source, quotes).end());
    } else if (Names.isStart(character)) {
      readName();
    } else if (isDigit(position) || (character == '.' && isDigit(position + 1))) {
      add(Kind.NUMBER, new NumberScanner(source, position).end());
    } else {
      readOperator();
    }
  }

  private boolean isDigit(int offset) {
    return source.at(offset) >= '0' && source.at(offset) <= '9';
  }

  private void readName() {
    int stop = position;
    while (stop < end && Names.isPart(source.codePointAt(stop))) {
      stop += Character.charCount(source.codePointAt(stop));
    }
    String name = Names.normalised(source.substring(position, stop));
    tokens.add(new Token(Names.isKeyword(name) ? Kind.KEYWORD : Kind.NAME, name, position, stop));
    position = stop;
  }

  private void readOperator() throws SyntaxException {
    for (String operator : OPERATORS) {
      if (source.startsWith(operator, position)) {
        refuseForeign();
        add(Kind.OPERATOR, position + operator.length());
        trackBrackets(tokens.getLast());
        return;
      }
    }
    refuseForeign();
    int character = source.codePointAt(position);
    String shown =
        Character.isISOControl(character)
            ? "The character of number %d".formatted(character)
            : "`%s`".formatted(Character.toString(character));
    throw error(
        shown + " has no meaning here.", position, position + Character.charCount(character));
  }

  /// Says how Python writes what other languages write differently.
  private void refuseForeign() throws SyntaxException {
    String advice =
        source.startsWith("&&", position)
            ? "Python writes `and` for `&&`."
            : source.startsWith("||", position)
                ? "Python writes `or` for `||`."
                : source.startsWith("<>", position)
                    ? "Python writes `!=` for `<>`."
                    : source.at(position) == '!' && source.at(position + 1) != '='
                        ? "Python writes `not` for `!`."
                        : "“”‘’„‚".indexOf(source.at(position)) >= 0
                            ? "Texts stand in straight quotes: `\"` or `'`."
                            : "";
    if (!advice.isEmpty()) {
      throw error(advice, position, position + 1);
    }
  }

  private void trackBrackets(Token token) throws SyntaxException {
    switch (token.text()) {
      case "(", "[", "{" -> {
        brackets.push(token);
        if (brackets.size() > MOST_BRACKETS) {
          throw error(
              "Brackets are nested too deeply; give parts of this expression names of their own.",
              token.start(),
              token.end());
        }
      }
      case ")" -> close(token, "(");
      case "]" -> close(token, "[");
      case "}" -> close(token, "{");
      default -> {}
    }
  }

  private void close(Token token, String expected) throws SyntaxException {
    if (brackets.isEmpty()) {
      throw error("`%s` closes nothing here.".formatted(token.text()), token.start(), token.end());
    }
    Token open = brackets.pop();
    if (!open.text().equals(expected)) {
      throw error(
          "`%s` does not close the `%s` of line %d."
              .formatted(token.text(), open.text(), source.line(open.start())),
          token.start(),
          token.end());
    }
  }

  private void add(Kind kind, int stop) {
    tokens.add(new Token(kind, source.substring(position, stop), position, stop));
    position = stop;
  }

  private SyntaxException error(String message, int start, int stop) {
    return new SyntaxException(message, source.range(start, stop));
  }
}
