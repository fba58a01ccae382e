package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.IteratorValue;

/// An iterator of the library whose every turn is a step.
public abstract class SteppingIterator extends IteratorValue {

  /// The step of the next turn: its value is the element, or [Operation#NO_VALUE] at the end.
  public abstract Operation step();
}
