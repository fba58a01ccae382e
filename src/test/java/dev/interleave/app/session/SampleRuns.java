package dev.interleave.app.session;

import dev.interleave.analyse.Analysis;
import dev.interleave.picture.Film;
import dev.interleave.simulate.Script;
import dev.interleave.trace.Trace;
import java.util.List;

/// Runs of traces that were written down by hand.
final class SampleRuns {

  private SampleRuns() {}

  static RunView of(Trace trace) {
    return new RunView(
        "Run",
        trace,
        Analysis.of(trace),
        new Film(trace, List.of()),
        Script.replay(trace.schedule()));
  }
}
