package dev.interleave.analyse;

import dev.interleave.trace.Trace;
import java.util.List;

/// Everything that is found in one trace. Immutable.
public final class Analysis {

  private final List<Finding> findings;

  private Analysis(List<Finding> findings) {
    this.findings = List.copyOf(findings);
  }

  /// Analyses a trace in one pass over its events.
  public static Analysis of(Trace trace) {
    return new Analysis(List.of());
  }

  /// What was found, in order of the event at which it happens.
  public List<Finding> findings() {
    return findings;
  }
}
