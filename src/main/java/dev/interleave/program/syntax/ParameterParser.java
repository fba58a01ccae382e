package dev.interleave.program.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of `def` and `lambda`.
final class ParameterParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final boolean annotated;
  private final List<Parameter> parameters = new ArrayList<>();

  /// @param annotated whether parameters may have annotations
  ParameterParser(TokenStream tokens, ExpressionParser expressions, boolean annotated) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.annotated = annotated;
  }

  /// Reads up to what closes the parameters, without it.
  List<Parameter> parse(String closing) throws SyntaxException {
    while (!tokens.at(closing)) {
      parseParameter();
      if (!tokens.accept(",") && !tokens.at(closing)) {
        throw tokens.error(
            "Expected `,` or `%s` after a parameter, found %s."
                .formatted(closing, tokens.peek().description()));
      }
    }
    return parameters;
  }

  private void parseParameter() throws SyntaxException {
    refuseMarks();
    Token place = tokens.peek();
    String name = tokens.expectName("a parameter");
    if (parameters.stream().anyMatch(parameter -> parameter.name().equals(name))) {
      throw tokens.error("There are two parameters `%s`; rename one.".formatted(name), place);
    }
    if (annotated && tokens.accept(":")) {
      expressions.parse();
    }
    @Nullable Expression standard = tokens.accept("=") ? expressions.parse() : null;
    if (standard == null && !parameters.isEmpty() && parameters.getLast().standard() != null) {
      throw tokens.error(
          "Parameter `%s` without a default follows one with a default; put it first."
              .formatted(name),
          place);
    }
    parameters.add(new Parameter(name, standard, tokens.rangeOf(place)));
  }

  private void refuseMarks() throws SyntaxException {
    if (tokens.at("*") || tokens.at("**")) {
      throw tokens.error(
          "Starred parameters lie outside the teaching language; name each parameter, or pass a"
              + " list or a dictionary.");
    }
    if (tokens.at("/")) {
      throw tokens.error(
          "The `/` among parameters lies outside the teaching language; leave it out.");
    }
  }
}
