package dev.interleave.simulate.machine;

/// What becomes of the value of a step.
enum ResultUse {
  /// It goes on the stack.
  PUSH,
  /// It is dropped.
  DROP,
  /// It goes on the stack as a callable without a receiver.
  PUSH_CALLABLE,
  /// It is the next element of a loop, or the end of the loop.
  LOOP
}
