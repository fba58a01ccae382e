package dev.interleave.analyse;

import dev.interleave.trace.Trace;

/// Tells a trace in plain sentences: the same for the list of events, the screen reader and the
/// transcript.
public final class Narrator {

  private final Trace trace;

  /// A narrator of a trace.
  public Narrator(Trace trace) {
    this.trace = trace;
  }

  /// What happened in one event, as one sentence without a full stop: `t2 waits for the lock that
  /// t1 holds`.
  ///
  /// @param index index of the event
  public String sentence(int index) {
    return trace.events().get(index).toString();
  }
}
