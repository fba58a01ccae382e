package dev.interleave.program.syntax;

import dev.interleave.trace.Datum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the smallest expressions, and the calls, attributes and elements that follow them.
final class AtomParser {

  /// Functions that use up a generator at once, so that a list does as well.
  private static final Set<String> EAGER =
      Set.of("sum", "min", "max", "sorted", "list", "tuple", "join");

  private final SourceText source;
  private final TokenStream tokens;
  private final Nesting nesting;
  private final ExpressionParser expressions;
  private final TextParser texts;

  AtomParser(SourceText source, TokenStream tokens, Nesting nesting, ExpressionParser expressions) {
    this.source = source;
    this.tokens = tokens;
    this.nesting = nesting;
    this.expressions = expressions;
    this.texts = new TextParser(source, tokens);
  }

  Expression parseWithTrailers() throws SyntaxException {
    int start = tokens.start();
    Expression expression = parseAtom();
    while (true) {
      if (tokens.at("(")) {
        expression = parseCall(expression, start);
      } else if (tokens.at("[")) {
        expression = parseElement(expression, start);
      } else if (tokens.accept(".")) {
        String name = tokens.expectName("an attribute");
        expression = new Expression.Attribute(expression, name, tokens.since(start));
      } else {
        return expression;
      }
      nesting.chain();
    }
  }

  private Expression parseAtom() throws SyntaxException {
    Token next = tokens.peek();
    return switch (next.kind()) {
      case NAME -> new Expression.Name(tokens.next().text(), tokens.rangeOf(next));
      case NUMBER ->
          new Expression.Literal(
              new NumberScanner(source, tokens.next().start()).value(), tokens.rangeOf(next));
      case TEXT -> texts.parse();
      case KEYWORD -> parseKeyword(next);
      case OPERATOR -> parseOperator(next);
      case NEWLINE, INDENT, DEDENT, END -> throw expectedExpression();
    };
  }

  private SyntaxException expectedExpression() {
    return tokens.error("Expected a value, found %s.".formatted(tokens.peek().description()));
  }

  private Expression parseKeyword(Token word) throws SyntaxException {
    Datum value =
        switch (word.text()) {
          case "None" -> Datum.nothing();
          case "True" -> Datum.of(true);
          case "False" -> Datum.of(false);
          case "await", "async" -> throw tokens.error(Refusals.ASYNC);
          case "yield" -> throw tokens.error(Refusals.YIELD);
          default -> throw expectedExpression();
        };
    tokens.next();
    return new Expression.Literal(value, tokens.rangeOf(word));
  }

  private Expression parseOperator(Token operator) throws SyntaxException {
    return switch (operator.text()) {
      case "(" -> parseParentheses();
      case "[" -> parseBrackets();
      case "{" -> parseBraces();
      case "*", "**" -> throw tokens.error(Refusals.STAR);
      case "..." ->
          throw tokens.error(
              "`...` lies outside the teaching language as a value; write `None` instead.");
      default -> throw expectedExpression();
    };
  }

  private Expression parseParentheses() throws SyntaxException {
    int start = tokens.next().start();
    if (tokens.accept(")")) {
      return new Expression.TupleDisplay(List.of(), tokens.since(start));
    }
    int inside = tokens.start();
    Expression first = expressions.parse();
    refuseGenerator();
    boolean tuple = tokens.at(",");
    Expression content = tuple ? expressions.parseTuple(first, inside) : first;
    closeBracket(")");
    return content instanceof Expression.TupleDisplay(var elements, _) && tuple
        ? new Expression.TupleDisplay(elements, tokens.since(start))
        : content;
  }

  private void refuseGenerator() throws SyntaxException {
    if (tokens.at("for") || tokens.at("async")) {
      throw tokens.error(Refusals.GENERATOR);
    }
  }

  private void closeBracket(String closing) throws SyntaxException {
    if (tokens.at("=")) {
      throw tokens.error("`=` assigns; to compare, write `==`.");
    }
    tokens.expect(closing, "Expected `,` or `%s` after a value".formatted(closing));
  }

  private Expression parseBrackets() throws SyntaxException {
    int start = tokens.next().start();
    List<Expression> elements = new ArrayList<>();
    while (!tokens.at("]")) {
      elements.add(expressions.parse());
      if (elements.size() == 1 && (tokens.at("for") || tokens.at("async"))) {
        List<Expression.Comprehension.Clause> clauses = expressions.parseClauses();
        closeBracket("]");
        return new Expression.Comprehension(elements.getFirst(), clauses, tokens.since(start));
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    closeBracket("]");
    return new Expression.ListDisplay(elements, tokens.since(start));
  }

  private Expression parseBraces() throws SyntaxException {
    int start = tokens.next().start();
    List<Expression.DictionaryDisplay.Entry> entries = new ArrayList<>();
    while (!tokens.at("}")) {
      if (tokens.at("**")) {
        throw tokens.error(Refusals.STAR);
      }
      Token place = tokens.peek();
      Expression key = expressions.parse();
      if (!tokens.accept(":")) {
        throw tokens.error(
            tokens.at(",") || tokens.at("}") || tokens.at("for")
                ? "Sets lie outside the teaching language; use a list, or a dictionary."
                : "Expected `:` after a key of a dictionary.",
            place);
      }
      entries.add(new Expression.DictionaryDisplay.Entry(key, expressions.parse()));
      if (tokens.at("for") || tokens.at("async")) {
        throw tokens.error(
            "Dictionary comprehensions lie outside the teaching language; fill the dictionary in"
                + " a loop.");
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    closeBracket("}");
    return new Expression.DictionaryDisplay(entries, tokens.since(start));
  }

  private Expression parseCall(Expression function, int start) throws SyntaxException {
    tokens.next();
    List<Expression> arguments = new ArrayList<>();
    List<Expression.Call.Keyword> keywords = new ArrayList<>();
    while (!tokens.at(")")) {
      parseArgument(function, arguments, keywords);
      if (!tokens.accept(",")) {
        break;
      }
    }
    closeBracket(")");
    return new Expression.Call(function, arguments, keywords, tokens.since(start));
  }

  private void parseArgument(
      Expression function, List<Expression> arguments, List<Expression.Call.Keyword> keywords)
      throws SyntaxException {
    Token place = tokens.peek();
    if (tokens.at("*") || tokens.at("**")) {
      throw tokens.error(
          "Starred arguments lie outside the teaching language; write the arguments one by one.");
    }
    if (tokens.at(Token.Kind.NAME) && tokens.peek(1).is("=")) {
      tokens.next();
      tokens.next();
      addKeyword(place, keywords);
      return;
    }
    Expression argument = expressions.parse();
    if (!keywords.isEmpty()) {
      throw tokens.error(
          "An argument by position follows one by keyword; put it before them.", place);
    }
    arguments.add(tokens.at("for") ? parseGenerator(function, argument, arguments) : argument);
    if (tokens.at("async")) {
      throw tokens.error(Refusals.ASYNC);
    }
  }

  private void addKeyword(Token place, List<Expression.Call.Keyword> keywords)
      throws SyntaxException {
    Set<String> names = new HashSet<>();
    keywords.forEach(keyword -> names.add(keyword.name()));
    if (!names.add(place.text())) {
      throw tokens.error(
          "The keyword `%s` is given twice; leave one out.".formatted(place.text()), place);
    }
    Expression value = expressions.parse();
    refuseGenerator();
    keywords.add(new Expression.Call.Keyword(place.text(), value));
  }

  private Expression parseGenerator(
      Expression function, Expression element, List<Expression> before) throws SyntaxException {
    boolean eager =
        switch (function) {
          case Expression.Name(var name, _) -> EAGER.contains(name) && !name.equals("join");
          case Expression.Attribute(_, var name, _) -> name.equals("join");
          case Expression _ -> false;
        };
    if (!eager || !before.isEmpty()) {
      throw tokens.error(Refusals.GENERATOR);
    }
    List<Expression.Comprehension.Clause> clauses = expressions.parseClauses();
    if (!tokens.at(")")) {
      throw tokens.error(Refusals.GENERATOR);
    }
    return new Expression.Comprehension(
        element, clauses, element.range().to(tokens.since(tokens.end())));
  }

  private Expression parseElement(Expression object, int start) throws SyntaxException {
    tokens.next();
    int indexStart = tokens.start();
    if (tokens.at("]")) {
      throw tokens.error("Expected an index between the brackets.");
    }
    Expression index = parseIndex();
    if (tokens.at(",")) {
      if (index instanceof Expression.Slice) {
        throw tokens.error(
            "Several slices at once lie outside the teaching language; use one slice.");
      }
      index = expressions.parseTuple(index, indexStart);
    }
    closeBracket("]");
    return new Expression.Element(object, index, tokens.since(start));
  }

  private Expression parseIndex() throws SyntaxException {
    int start = tokens.start();
    @Nullable Expression first = tokens.at(":") ? null : expressions.parse();
    if (first != null && !tokens.at(":")) {
      return first;
    }
    tokens.next();
    @Nullable Expression stop = parseBound();
    @Nullable Expression step = tokens.accept(":") ? parseBound() : null;
    return new Expression.Slice(first, stop, step, tokens.since(start));
  }

  private @Nullable Expression parseBound() throws SyntaxException {
    return tokens.at(":") || tokens.at("]") || tokens.at(",") ? null : expressions.parse();
  }
}
