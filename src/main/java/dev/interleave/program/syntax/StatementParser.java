package dev.interleave.program.syntax;

import dev.interleave.program.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads statements that have blocks, and lines (Python Language Reference, "Compound statements").
final class StatementParser {

  private final SourceText source;
  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final SimpleStatementParser simple;

  StatementParser(SourceText source, TokenStream tokens) {
    this.source = source;
    this.tokens = tokens;
    this.expressions = new ExpressionParser(source, tokens);
    this.simple = new SimpleStatementParser(tokens, expressions);
  }

  List<Statement> parseProgram() throws SyntaxException {
    List<Statement> statements = new ArrayList<>();
    while (!tokens.at(Kind.END)) {
      parseStatement(statements);
    }
    return statements;
  }

  private void parseStatement(List<Statement> statements) throws SyntaxException {
    expressions.beginStatement();
    Token first = tokens.peek();
    if (first.kind() == Kind.INDENT) {
      throw tokens.error(
          "This line is indented, but no block begins before it; move it to the left.");
    }
    if (first.kind() == Kind.KEYWORD) {
      switch (first.text()) {
        case "if" -> statements.add(parseIf());
        case "while" -> statements.add(parseWhile());
        case "for" -> statements.add(parseFor());
        case "def" -> statements.add(parseDefinition());
        case "with" -> statements.add(parseWith());
        case "try" -> statements.add(new TryParser(tokens, expressions, this).parse());
        case "class" ->
            throw tokens.error(
                "Classes lie outside the teaching language; use functions, and a dictionary for"
                    + " what belongs together.");
        case "async", "await" -> throw tokens.error(Refusals.ASYNC);
        case "elif", "else" ->
            throw tokens.error(
                "This `%s` belongs to no `if` before it; check its indentation."
                    .formatted(first.text()));
        case "except", "finally" ->
            throw tokens.error(
                "This `%s` belongs to no `try` before it; check its indentation."
                    .formatted(first.text()));
        default -> parseLine(statements);
      }
    } else if (first.is("@")) {
      throw tokens.error(
          "Decorators lie outside the teaching language; call the function that decorates.");
    } else {
      refuseMatch();
      parseLine(statements);
    }
  }

  /// `match` and `type` are words of the language only where nothing else fits.
  private void refuseMatch() throws SyntaxException {
    Token word = tokens.peek();
    Token after = tokens.peek(1);
    boolean pattern =
        switch (after.kind()) {
          case NAME, NUMBER, TEXT -> true;
          case KEYWORD, OPERATOR, NEWLINE, INDENT, DEDENT, END -> false;
        };
    if (word.kind() == Kind.NAME && word.text().equals("match") && pattern) {
      throw tokens.error("`match` lies outside the teaching language; use `if` and `elif`.");
    }
  }

  /// One line of simple statements.
  private void parseLine(List<Statement> statements) throws SyntaxException {
    do {
      expressions.beginStatement();
      statements.add(simple.parse());
    } while (tokens.accept(";") && !tokens.at(Kind.NEWLINE));
    if (!tokens.at(Kind.NEWLINE)) {
      throw unexpected();
    }
    tokens.next();
  }

  private SyntaxException unexpected() {
    Token found = tokens.peek();
    if (found.is("=")) {
      return tokens.error("`=` assigns; to compare, write `==`.");
    }
    if (found.is(":")) {
      return tokens.error("A colon has no meaning here; begin the line with a word such as `if`.");
    }
    if (found.is("for") || found.is("async")) {
      return tokens.error(Refusals.GENERATOR);
    }
    return tokens.error(
        "Expected the end of the statement, found %s.".formatted(found.description()));
  }

  /// The block of a statement.
  ///
  /// @param owner the token that begins the statement
  List<Statement> parseBlock(Token owner) throws SyntaxException {
    if (tokens.at("=")) {
      throw tokens.error("`=` assigns; to compare, write `==`.");
    }
    tokens.expect(":", "Expected `:` at the end of the line of `%s`".formatted(owner.text()));
    List<Statement> statements = new ArrayList<>();
    if (!tokens.at(Kind.NEWLINE)) {
      parseInlineBlock(statements);
      return statements;
    }
    tokens.next();
    if (!tokens.at(Kind.INDENT)) {
      throw tokens.error(
          "Expected an indented block after `%s` in line %d; write `pass` if it does nothing."
              .formatted(owner.text(), source.line(owner.start())),
          tokens.at(Kind.END) ? owner : tokens.peek());
    }
    tokens.next();
    while (!tokens.at(Kind.DEDENT)) {
      parseStatement(statements);
    }
    tokens.next();
    return statements;
  }

  private void parseInlineBlock(List<Statement> statements) throws SyntaxException {
    Token first = tokens.peek();
    if (first.kind() == Kind.KEYWORD) {
      switch (first.text()) {
        case "if", "while", "for", "def", "with", "try", "class" ->
            throw tokens.error(
                "`%s` cannot follow a colon on the same line; begin a new line."
                    .formatted(first.text()));
        default -> {}
      }
    }
    parseLine(statements);
  }

  private Statement parseIf() throws SyntaxException {
    Token word = tokens.next();
    List<Statement.If.Branch> branches = new ArrayList<>();
    branches.add(new Statement.If.Branch(expressions.parse(), parseBlock(word)));
    while (tokens.at("elif")) {
      expressions.beginStatement();
      Token next = tokens.next();
      branches.add(new Statement.If.Branch(expressions.parse(), parseBlock(next)));
    }
    if (tokens.at("else") && tokens.peek(1).is("if")) {
      throw tokens.error("Python writes `elif` for `else if`.");
    }
    List<Statement> otherwise = parseElse();
    return new Statement.If(branches, otherwise, tokens.since(word.start()));
  }

  List<Statement> parseElse() throws SyntaxException {
    return tokens.at("else") ? parseBlock(tokens.next()) : List.of();
  }

  private Statement parseWhile() throws SyntaxException {
    Token word = tokens.next();
    Expression condition = expressions.parse();
    List<Statement> body = parseBlock(word);
    List<Statement> otherwise = parseElse();
    return new Statement.While(condition, body, otherwise, tokens.since(word.start()));
  }

  private Statement parseFor() throws SyntaxException {
    Token word = tokens.next();
    Expression target = expressions.parseLoopTarget();
    tokens.expect("in", "Expected `in` after the variable of `for`");
    Expression iterable = expressions.parseList();
    List<Statement> body = parseBlock(word);
    List<Statement> otherwise = parseElse();
    return new Statement.For(target, iterable, body, otherwise, tokens.since(word.start()));
  }

  private Statement parseDefinition() throws SyntaxException {
    Token word = tokens.next();
    Token name = tokens.peek();
    tokens.expectName("a function");
    tokens.expect("(", "Expected `(` after the name of the function");
    List<Parameter> parameters = new ParameterParser(tokens, expressions, true).parse(")");
    tokens.next();
    if (tokens.accept("->")) {
      expressions.parse();
    }
    List<Statement> body = parseBlock(word);
    return new Statement.Definition(
        name.text(), tokens.rangeOf(name), parameters, body, tokens.since(word.start()));
  }

  private Statement parseWith() throws SyntaxException {
    Token word = tokens.next();
    boolean parenthesised = tokens.at("(") && closesBeforeColon();
    if (parenthesised) {
      tokens.next();
    }
    List<Statement.With.Item> items = new ArrayList<>();
    do {
      items.add(parseItem());
    } while (tokens.accept(",") && !(parenthesised && tokens.at(")")));
    if (parenthesised) {
      tokens.expect(")", "Expected `,` or `)` after a part of `with`");
    }
    List<Statement> body = parseBlock(word);
    return new Statement.With(items, body, tokens.since(word.start()));
  }

  /// Whether the parenthesis that comes next holds all parts of a `with`.
  private boolean closesBeforeColon() {
    int depth = 0;
    int distance = 0;
    do {
      Token token = tokens.peek(distance++);
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
      }
    } while (depth > 0);
    return tokens.peek(distance).is(":") && !tokens.peek(1).is(")");
  }

  private Statement.With.Item parseItem() throws SyntaxException {
    Expression manager = expressions.parse();
    @Nullable Expression target = tokens.accept("as") ? Targets.require(expressions.parse()) : null;
    return new Statement.With.Item(manager, target);
  }
}
