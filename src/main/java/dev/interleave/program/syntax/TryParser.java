package dev.interleave.program.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `try` with what belongs to it.
final class TryParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final StatementParser statements;

  TryParser(TokenStream tokens, ExpressionParser expressions, StatementParser statements) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.statements = statements;
  }

  Statement parse() throws SyntaxException {
    Token word = tokens.next();
    List<Statement> body = statements.parseBlock(word);
    List<Statement.Try.Handler> handlers = new ArrayList<>();
    while (tokens.at("except")) {
      if (!handlers.isEmpty() && handlers.getLast().type() == null) {
        throw tokens.error("`except` without a type comes last; move this one before it.");
      }
      handlers.add(parseHandler());
    }
    List<Statement> otherwise = handlers.isEmpty() ? List.of() : statements.parseElse();
    List<Statement> last = tokens.at("finally") ? statements.parseBlock(tokens.next()) : List.of();
    if (handlers.isEmpty() && last.isEmpty()) {
      throw tokens.error("This `try` has neither `except` nor `finally`; add one.", word);
    }
    return new Statement.Try(body, handlers, otherwise, last, tokens.since(word.start()));
  }

  private Statement.Try.Handler parseHandler() throws SyntaxException {
    expressions.beginStatement();
    Token word = tokens.next();
    if (tokens.at("*")) {
      throw tokens.error("`except*` lies outside the teaching language; use `except`.");
    }
    @Nullable Expression type = tokens.at(":") ? null : expressions.parse();
    if (tokens.at(",")) {
      throw tokens.error("Several types of exceptions stand in parentheses.");
    }
    @Nullable String variable = tokens.accept("as") ? tokens.expectName("a variable") : null;
    var header = tokens.since(word.start());
    return new Statement.Try.Handler(type, variable, statements.parseBlock(word), header);
  }
}
