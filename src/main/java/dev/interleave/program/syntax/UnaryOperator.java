package dev.interleave.program.syntax;

/// The operators with one operand.
public enum UnaryOperator {
  /// `-x`.
  NEGATE,
  /// `+x`.
  PLUS,
  /// `~x`.
  INVERT,
  /// `not x`.
  NOT
}
