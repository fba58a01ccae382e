package dev.interleave.app.session;

import dev.interleave.text.SampleTexts;
import dev.interleave.simulate.Script;
import dev.interleave.trace.Trace;

/// Runs of traces that were written down by hand.
final class SampleRuns {

  private SampleRuns() {}

  static RunView of(Trace trace) {
    return RunView.of(
        RunTitle.of("Run"), trace, Script.replay(trace.schedule()), SampleTexts.ENGLISH);
  }
}
