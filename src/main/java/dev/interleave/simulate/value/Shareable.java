package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;

/// Values in one place that more than one actor may reach: then its accesses are steps.
public interface Shareable extends PythonObject {

  /// Whether more than one actor can reach it.
  boolean isShared();

  /// Id of the resource it is in the trace, if it is shared.
  int sharedAs();

  /// What it holds now.
  Datum contents();
}
