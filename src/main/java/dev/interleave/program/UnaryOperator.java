package dev.interleave.program;

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
