package dev.interleave.explore.walk;

/// A walk through all states, in some [Order], and what it has found.
sealed interface Traversal permits BreadthFirst, DepthFirst {

  /// Walks as far as the limits let it.
  void walk();

  StateStore store();

  Tracer tracer();

  Endings endings();

  /// Whether the counts and chances of the endings are right already.
  boolean graded();

  long transitions();
}
