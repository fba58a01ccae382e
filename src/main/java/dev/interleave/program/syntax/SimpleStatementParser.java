package dev.interleave.program.syntax;

import dev.interleave.program.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads statements that fit a line (Python Language Reference, "Simple statements").
final class SimpleStatementParser {

  private static final Map<String, BinaryOperator> AUGMENTED =
      Map.ofEntries(
          Map.entry("+=", BinaryOperator.ADD),
          Map.entry("-=", BinaryOperator.SUBTRACT),
          Map.entry("*=", BinaryOperator.MULTIPLY),
          Map.entry("/=", BinaryOperator.DIVIDE),
          Map.entry("//=", BinaryOperator.FLOOR_DIVIDE),
          Map.entry("%=", BinaryOperator.REMAINDER),
          Map.entry("**=", BinaryOperator.POWER),
          Map.entry("<<=", BinaryOperator.SHIFT_LEFT),
          Map.entry(">>=", BinaryOperator.SHIFT_RIGHT),
          Map.entry("&=", BinaryOperator.BIT_AND),
          Map.entry("|=", BinaryOperator.BIT_OR),
          Map.entry("^=", BinaryOperator.BIT_XOR));

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  SimpleStatementParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Statement parse() throws SyntaxException {
    Token first = tokens.peek();
    if (first.kind() != Kind.KEYWORD) {
      return first.is("...") && endsAfterNext() ? parseWord() : parseExpressionStatement();
    }
    return switch (first.text()) {
      case "pass", "break", "continue" -> parseWord();
      case "return" -> parseReturn();
      case "raise" -> parseRaise();
      case "assert" -> parseAssert();
      case "global" -> {
        tokens.next();
        List<String> names = parseNames();
        yield new Statement.Global(names, tokens.since(first.start()));
      }
      case "nonlocal" -> {
        tokens.next();
        List<String> names = parseNames();
        yield new Statement.Nonlocal(names, tokens.since(first.start()));
      }
      case "import" -> new ImportParser(tokens).parseImport();
      case "from" -> new ImportParser(tokens).parseFrom();
      case "del" ->
          throw tokens.error(
              "`del` lies outside the teaching language; assign `None`, or call `pop` of the list"
                  + " or dictionary.");
      default -> parseExpressionStatement();
    };
  }

  private boolean endsAfterNext() {
    return tokens.peek(1).kind() == Kind.NEWLINE || tokens.peek(1).is(";");
  }

  private boolean endsHere() {
    return tokens.at(Kind.NEWLINE) || tokens.at(";");
  }

  private Statement parseWord() {
    Token word = tokens.next();
    return switch (word.text()) {
      case "break" -> new Statement.Break(tokens.rangeOf(word));
      case "continue" -> new Statement.Continue(tokens.rangeOf(word));
      default -> new Statement.Pass(tokens.rangeOf(word));
    };
  }

  private Statement parseReturn() throws SyntaxException {
    int start = tokens.next().start();
    @Nullable Expression value = endsHere() ? null : expressions.parseList();
    return new Statement.Return(value, tokens.since(start));
  }

  private Statement parseRaise() throws SyntaxException {
    int start = tokens.next().start();
    @Nullable Expression exception = endsHere() ? null : expressions.parse();
    @Nullable Expression cause =
        exception != null && tokens.accept("from") ? expressions.parse() : null;
    return new Statement.Raise(exception, cause, tokens.since(start));
  }

  private Statement parseAssert() throws SyntaxException {
    int start = tokens.next().start();
    Expression condition = expressions.parse();
    @Nullable Expression message = tokens.accept(",") ? expressions.parse() : null;
    return new Statement.Assert(condition, message, tokens.since(start));
  }

  private List<String> parseNames() throws SyntaxException {
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.expectName("a variable"));
    } while (tokens.accept(","));
    return names;
  }

  private Statement parseExpressionStatement() throws SyntaxException {
    int start = tokens.start();
    Expression expression = expressions.parseList();
    refuseForeign(expression);
    Token next = tokens.peek();
    if (next.is("=")) {
      return parseAssignment(expression, start);
    }
    if (next.is("@=")) {
      throw tokens.error(
          "`@=` lies outside the teaching language; there are no matrices to multiply.");
    }
    BinaryOperator operator = next.kind() == Kind.OPERATOR ? AUGMENTED.get(next.text()) : null;
    if (operator != null) {
      Expression target = Targets.requireSingle(expression);
      tokens.next();
      Expression value = expressions.parseList();
      return new Statement.AugmentedAssignment(target, operator, value, tokens.since(start));
    }
    if (next.is(":") && isAnnotatable(expression)) {
      return parseAnnotation(expression, start);
    }
    return new Statement.Evaluation(expression, tokens.since(start));
  }

  private Statement parseAssignment(Expression first, int start) throws SyntaxException {
    List<Expression> targets = new ArrayList<>();
    Expression last = first;
    while (tokens.at("=")) {
      targets.add(Targets.require(last));
      tokens.next();
      last = expressions.parseList();
    }
    return new Statement.Assignment(targets, last, tokens.since(start));
  }

  private static boolean isAnnotatable(Expression expression) {
    return expression instanceof Expression.Name
        || expression instanceof Expression.Attribute
        || expression instanceof Expression.Element;
  }

  private Statement parseAnnotation(Expression target, int start) throws SyntaxException {
    Token colon = tokens.next();
    if (tokens.at(Kind.NEWLINE)) {
      throw tokens.error(
          "A colon has no meaning here; begin the line with a word such as `if`.", colon);
    }
    expressions.parse();
    if (!tokens.accept("=")) {
      return new Statement.Annotation(target, tokens.since(start));
    }
    Expression value = expressions.parseList();
    return new Statement.Assignment(List.of(target), value, tokens.since(start));
  }

  private void refuseForeign(Expression expression) throws SyntaxException {
    if (expression instanceof Expression.Name(var name, var range)
        && name.equals("print")
        && startsValue()) {
      throw new SyntaxException("`print` is a function; write its values in parentheses.", range);
    }
  }

  private boolean startsValue() {
    return tokens.at(Kind.NAME) || tokens.at(Kind.NUMBER) || tokens.at(Kind.TEXT);
  }
}
