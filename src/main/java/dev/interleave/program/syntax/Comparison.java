package dev.interleave.program.syntax;

/// The comparisons.
public enum Comparison {
  /// `==`.
  EQUAL("=="),
  /// `!=`.
  NOT_EQUAL("!="),
  /// `<`.
  LESS("<"),
  /// `<=`.
  LESS_OR_EQUAL("<="),
  /// `>`.
  GREATER(">"),
  /// `>=`.
  GREATER_OR_EQUAL(">="),
  /// `in`.
  IN("in"),
  /// `not in`.
  NOT_IN("not in"),
  /// `is`.
  IS("is"),
  /// `is not`.
  IS_NOT("is not");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /// How a program writes the comparison.
  public String symbol() {
    return symbol;
  }
}
