package dev.interleave.analyse;

import dev.interleave.trace.Event;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;

/// Where in the source the events of a trace stand.
final class SourceLines {

  private final Trace trace;

  SourceLines(Trace trace) {
    this.trace = trace;
  }

  /// The source of the step that an event belongs to, or [SourceRange#NOWHERE].
  ///
  /// @param index index of the event
  SourceRange rangeOf(int index) {
    Event event = trace.event(index);
    for (int at = index; at >= 0 && trace.event(at).nanos() == event.nanos(); at--) {
      if (trace.event(at) instanceof Event.StepTaken(_, int actor, SourceRange range, _)
          && actor == event.actor()) {
        return range;
      }
    }
    return SourceRange.NOWHERE;
  }

  /// The line in which the step of an event begins, or 0 if it stands nowhere.
  ///
  /// @param index index of the event
  int lineOf(int index) {
    return rangeOf(index).startLine();
  }
}
