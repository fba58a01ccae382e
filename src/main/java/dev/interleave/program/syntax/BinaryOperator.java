package dev.interleave.program.syntax;

/// The arithmetic operators with two operands.
public enum BinaryOperator {
  /// `+`.
  ADD("+"),
  /// `-`.
  SUBTRACT("-"),
  /// `*`.
  MULTIPLY("*"),
  /// `/`.
  DIVIDE("/"),
  /// `//`.
  FLOOR_DIVIDE("//"),
  /// `%`.
  REMAINDER("%"),
  /// `**`.
  POWER("**"),
  /// `<<`.
  SHIFT_LEFT("<<"),
  /// `>>`.
  SHIFT_RIGHT(">>"),
  /// `&`.
  BIT_AND("&"),
  /// `|`.
  BIT_OR("|"),
  /// `^`.
  BIT_XOR("^");

  private final String symbol;

  BinaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /// How a program writes the operator.
  public String symbol() {
    return symbol;
  }
}
