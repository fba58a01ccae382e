package dev.interleave.program.syntax;

import dev.interleave.trace.SourceRange;
import java.util.List;

/// Tokens, and how far they have been read.
final class TokenStream {

  private final SourceText source;
  private final List<Token> tokens;
  private int position;
  private int end;

  TokenStream(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /// The next token.
  Token peek() {
    return tokens.get(position);
  }

  /// The token that comes a number of tokens after the next one.
  Token peek(int distance) {
    return tokens.get(Math.min(position + distance, tokens.size() - 1));
  }

  boolean at(String text) {
    return peek().is(text);
  }

  boolean at(Token.Kind kind) {
    return peek().kind() == kind;
  }

  /// Offset of the next token.
  int start() {
    return peek().start();
  }

  /// What was read since an offset.
  SourceRange since(int start) {
    return source.range(start, Math.max(start, end()));
  }

  /// Offset after the last token that was read, without the ends of lines and blocks.
  int end() {
    return end;
  }

  Token next() {
    Token token = peek();
    if (position < tokens.size() - 1) {
      position++;
    }
    switch (token.kind()) {
      case NAME, KEYWORD, NUMBER, TEXT, OPERATOR -> end = token.end();
      case NEWLINE, INDENT, DEDENT, END -> {}
    }
    return token;
  }

  boolean accept(String text) {
    boolean found = at(text);
    if (found) {
      next();
    }
    return found;
  }

  /// Reads a certain keyword or operator.
  ///
  /// @param message what is wrong if something else stands there, without what was found
  void expect(String text, String message) throws SyntaxException {
    if (!accept(text)) {
      throw error(message + ", found " + peek().description() + ".");
    }
  }

  String expectName(String what) throws SyntaxException {
    if (at(Token.Kind.KEYWORD)) {
      throw error(
          "`%s` is a word of the language; choose another name for %s."
              .formatted(peek().text(), what));
    }
    if (!at(Token.Kind.NAME)) {
      throw error("Expected the name of %s, found %s.".formatted(what, peek().description()));
    }
    return next().text();
  }

  SourceRange rangeOf(Token token) {
    return source.range(token.start(), token.end());
  }

  SyntaxException error(String message) {
    return error(message, peek());
  }

  SyntaxException error(String message, Token place) {
    return new SyntaxException(message, rangeOf(place));
  }
}
