package dev.interleave.simulate.machine;

/// What a step touches beside the actor that takes it.
public enum Reach {
  /// It may read and write every place among its operands. What is not said otherwise.
  OPERANDS,
  /// It reads places among its operands and writes none.
  READS,
  /// It sets what its operands are, whatever they were before.
  SETS,
  /// It touches nothing that others can see.
  NOTHING,
  /// It prints.
  OUTPUT,
  /// It may touch anything.
  EVERYTHING
}
