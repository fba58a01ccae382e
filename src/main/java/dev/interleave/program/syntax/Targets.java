package dev.interleave.program.syntax;

import dev.interleave.trace.Datum;

/// Which expressions can be assigned to.
final class Targets {

  private Targets() {}

  /// The expression itself, if it can be assigned to.
  static Expression require(Expression target) throws SyntaxException {
    switch (target) {
      case Expression.Name _, Expression.Attribute _, Expression.Element _ -> {}
      case Expression.TupleDisplay(var elements, _) -> {
        for (Expression element : elements) {
          require(element);
        }
      }
      case Expression.ListDisplay(var elements, _) -> {
        for (Expression element : elements) {
          require(element);
        }
      }
      case Expression other ->
          throw new SyntaxException(
              "%s cannot be assigned to.".formatted(description(other)), other.range());
    }
    return target;
  }

  /// The expression itself, if `+=` and its like can change it.
  static Expression requireSingle(Expression target) throws SyntaxException {
    return switch (target) {
      case Expression.Name _, Expression.Attribute _, Expression.Element _ -> target;
      case Expression other ->
          throw new SyntaxException(
              "%s cannot be changed in place.".formatted(description(other)), other.range());
    };
  }

  private static String description(Expression expression) {
    return switch (expression) {
      case Expression.Literal(Datum.Truth _, _) -> "A truth value";
      case Expression.Literal(Datum.Nothing _, _) -> "`None`";
      case Expression.Literal _, Expression.FormattedText _ -> "A fixed value";
      case Expression.Call _ -> "The result of a call";
      case Expression.Chain _ -> "A comparison";
      case Expression.Unary _, Expression.Binary _, Expression.And _, Expression.Or _ ->
          "The result of an operator";
      case Expression.Conditional _ -> "A conditional expression";
      case Expression.Lambda _ -> "A `lambda`";
      case Expression.Comprehension _ -> "A comprehension";
      case Expression.DictionaryDisplay _ -> "A dictionary";
      case Expression.TupleDisplay _ -> "A tuple";
      case Expression.ListDisplay _ -> "A list";
      case Expression.Slice _ -> "A slice";
      case Expression.Name _, Expression.Attribute _, Expression.Element _ -> "This";
    };
  }
}
