package dev.interleave.program.syntax;

import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads expressions by recursive descent, with precedence climbing for arithmetic (Python Language
/// Reference, "Expressions", "Operator precedence").
final class ExpressionParser {

  private record Infix(BinaryOperator operator, int precedence) {}

  private static final Map<String, Infix> INFIX =
      Map.ofEntries(
          Map.entry("|", new Infix(BinaryOperator.BIT_OR, 1)),
          Map.entry("^", new Infix(BinaryOperator.BIT_XOR, 2)),
          Map.entry("&", new Infix(BinaryOperator.BIT_AND, 3)),
          Map.entry("<<", new Infix(BinaryOperator.SHIFT_LEFT, 4)),
          Map.entry(">>", new Infix(BinaryOperator.SHIFT_RIGHT, 4)),
          Map.entry("+", new Infix(BinaryOperator.ADD, 5)),
          Map.entry("-", new Infix(BinaryOperator.SUBTRACT, 5)),
          Map.entry("*", new Infix(BinaryOperator.MULTIPLY, 6)),
          Map.entry("/", new Infix(BinaryOperator.DIVIDE, 6)),
          Map.entry("//", new Infix(BinaryOperator.FLOOR_DIVIDE, 6)),
          Map.entry("%", new Infix(BinaryOperator.REMAINDER, 6)));

  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          "==", Comparison.EQUAL,
          "!=", Comparison.NOT_EQUAL,
          "<", Comparison.LESS,
          "<=", Comparison.LESS_OR_EQUAL,
          ">", Comparison.GREATER,
          ">=", Comparison.GREATER_OR_EQUAL,
          "in", Comparison.IN,
          "is", Comparison.IS);

  private static final Map<String, UnaryOperator> PREFIX =
      Map.of("-", UnaryOperator.NEGATE, "+", UnaryOperator.PLUS, "~", UnaryOperator.INVERT);

  private final TokenStream tokens;
  private final Nesting nesting;
  private final AtomParser atoms;

  ExpressionParser(SourceText source, TokenStream tokens) {
    this.tokens = tokens;
    this.nesting = new Nesting(tokens);
    this.atoms = new AtomParser(source, tokens, nesting, this);
  }

  /// A new statement begins.
  void beginStatement() {
    nesting.reset();
  }

  /// One expression, without commas at its own level.
  Expression parse() throws SyntaxException {
    nesting.enter();
    Expression expression = tokens.at("lambda") ? parseLambda() : parseConditional();
    nesting.leave();
    if (tokens.at(":=")) {
      throw tokens.error(
          "`:=` lies outside the teaching language; assign on a line of its own before.");
    }
    return expression;
  }

  /// One expression, or several with commas between them, which make a tuple.
  Expression parseList() throws SyntaxException {
    int start = tokens.start();
    Expression first = parse();
    return tokens.at(",") ? parseTuple(first, start) : first;
  }

  /// The rest of a tuple without parentheses of its own.
  Expression parseTuple(Expression first, int start) throws SyntaxException {
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (tokens.accept(",") && startsExpression()) {
      elements.add(parse());
    }
    return new Expression.TupleDisplay(elements, tokens.since(start));
  }

  /// What stands between `for` and `in`.
  Expression parseLoopTarget() throws SyntaxException {
    int start = tokens.start();
    Expression first = parseOperators(1);
    if (!tokens.at(",")) {
      return Targets.require(first);
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (tokens.accept(",") && !tokens.at("in")) {
      elements.add(parseOperators(1));
    }
    return Targets.require(new Expression.TupleDisplay(elements, tokens.since(start)));
  }

  boolean startsExpression() {
    Token next = tokens.peek();
    return switch (next.kind()) {
      case NAME, NUMBER, TEXT -> true;
      case KEYWORD ->
          switch (next.text()) {
            case "None", "True", "False", "not", "lambda", "await", "yield" -> true;
            default -> false;
          };
      case OPERATOR ->
          switch (next.text()) {
            case "(", "[", "{", "-", "+", "~", "*", "**", "..." -> true;
            default -> false;
          };
      case NEWLINE, INDENT, DEDENT, END -> false;
    };
  }

  private Expression parseLambda() throws SyntaxException {
    int start = tokens.next().start();
    List<Parameter> parameters = new ParameterParser(tokens, this, false).parse(":");
    tokens.expect(":", "Expected `:` after the parameters of `lambda`");
    return new Expression.Lambda(parameters, parse(), tokens.since(start));
  }

  private Expression parseConditional() throws SyntaxException {
    int start = tokens.start();
    Expression whenTrue = parseOr();
    if (!tokens.at("if")) {
      return whenTrue;
    }
    Token word = tokens.next();
    Expression condition = parseOr();
    if (!tokens.accept("else")) {
      throw tokens.error("A conditional expression needs `else` and another value.", word);
    }
    return new Expression.Conditional(condition, whenTrue, parse(), tokens.since(start));
  }

  Expression parseOr() throws SyntaxException {
    int start = tokens.start();
    Expression first = parseAnd();
    if (!tokens.at("or")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (tokens.accept("or")) {
      operands.add(parseAnd());
    }
    return new Expression.Or(operands, tokens.since(start));
  }

  private Expression parseAnd() throws SyntaxException {
    int start = tokens.start();
    Expression first = parseNot();
    if (!tokens.at("and")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (tokens.accept("and")) {
      operands.add(parseNot());
    }
    return new Expression.And(operands, tokens.since(start));
  }

  private Expression parseNot() throws SyntaxException {
    int start = tokens.start();
    if (!tokens.accept("not")) {
      return parseComparison();
    }
    nesting.enter();
    Expression operand = parseNot();
    nesting.leave();
    return new Expression.Unary(UnaryOperator.NOT, operand, tokens.since(start));
  }

  private Expression parseComparison() throws SyntaxException {
    int start = tokens.start();
    Expression first = parseOperators(1);
    List<Expression.Chain.Link> links = new ArrayList<>();
    Comparison comparison = acceptComparison();
    while (comparison != null) {
      links.add(new Expression.Chain.Link(comparison, parseOperators(1)));
      comparison = acceptComparison();
    }
    return links.isEmpty() ? first : new Expression.Chain(first, links, tokens.since(start));
  }

  private @Nullable Comparison acceptComparison() {
    if (tokens.at("not") && tokens.peek(1).is("in")) {
      tokens.next();
      tokens.next();
      return Comparison.NOT_IN;
    }
    Token next = tokens.peek();
    Comparison found = next.kind() == Token.Kind.TEXT ? null : COMPARISONS.get(next.text());
    if (found != null) {
      tokens.next();
    }
    return found == Comparison.IS && tokens.accept("not") ? Comparison.IS_NOT : found;
  }

  private Expression parseOperators(int lowest) throws SyntaxException {
    int start = tokens.start();
    Expression left = parseUnary();
    while (true) {
      Infix infix = infix();
      if (infix == null || infix.precedence < lowest) {
        return left;
      }
      nesting.chain();
      tokens.next();
      Expression right = parseOperators(infix.precedence + 1);
      left = new Expression.Binary(infix.operator, left, right, tokens.since(start));
    }
  }

  private @Nullable Infix infix() throws SyntaxException {
    Token next = tokens.peek();
    if (next.is("@")) {
      throw tokens.error(
          "`@` lies outside the teaching language; there are no matrices to multiply.");
    }
    return next.kind() == Token.Kind.OPERATOR ? INFIX.get(next.text()) : null;
  }

  private Expression parseUnary() throws SyntaxException {
    Token next = tokens.peek();
    UnaryOperator operator = next.kind() == Token.Kind.OPERATOR ? PREFIX.get(next.text()) : null;
    if (operator == null) {
      return parsePower();
    }
    tokens.next();
    nesting.enter();
    Expression operand = parseUnary();
    nesting.leave();
    return new Expression.Unary(operator, operand, tokens.since(next.start()));
  }

  private Expression parsePower() throws SyntaxException {
    int start = tokens.start();
    Expression base = atoms.parseWithTrailers();
    if (!tokens.accept("**")) {
      return base;
    }
    nesting.enter();
    Expression exponent = parseUnary();
    nesting.leave();
    return new Expression.Binary(BinaryOperator.POWER, base, exponent, tokens.since(start));
  }

  /// The `for` and `if` parts of a comprehension.
  List<Expression.Comprehension.Clause> parseClauses() throws SyntaxException {
    List<Expression.Comprehension.Clause> clauses = new ArrayList<>();
    while (true) {
      if (tokens.at("async")) {
        throw tokens.error(Refusals.ASYNC);
      }
      if (tokens.at("for")) {
        clauses.add(parseFor());
      } else if (tokens.accept("if")) {
        clauses.add(new Expression.Comprehension.If(parseOr()));
      } else {
        return clauses;
      }
    }
  }

  private Expression.Comprehension.For parseFor() throws SyntaxException {
    nesting.chain();
    int start = tokens.next().start();
    Expression target = parseLoopTarget();
    tokens.expect("in", "Expected `in` after the variable of `for`");
    Expression iterable = parseOr();
    SourceRange range = tokens.since(start);
    return new Expression.Comprehension.For(target, iterable, range);
  }
}
