package dev.interleave.cli;

import dev.interleave.trace.Event;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;

/// Tells what part of the source an event of a trace comes from.
final class SourcePlaces {

  private SourcePlaces() {}

  /// The source that the actor of an event carried out when it happened; of one that has to wait
  /// and is let on later, what it waits to carry out; [SourceRange#NOWHERE] if it is not known.
  ///
  /// @param index place of the event in the trace
  static SourceRange of(Trace trace, int index) {
    return switch (trace.event(index)) {
      case Event.ExceptionRaised raised when raised.range().isSomewhere() -> raised.range();
      case Event.BlockedOn blocked -> next(trace, index, blocked.actor());
      case Event other -> last(trace, index, other.actor());
    };
  }

  private static SourceRange next(Trace trace, int index, int actor) {
    for (int at = index + 1; at < trace.events().size(); at++) {
      if (trace.event(at) instanceof Event.StepTaken step && step.actor() == actor) {
        return step.range();
      }
    }
    return last(trace, index, actor);
  }

  private static SourceRange last(Trace trace, int index, int actor) {
    for (int at = index; at >= 0; at--) {
      if (trace.event(at) instanceof Event.StepTaken step && step.actor() == actor) {
        return step.range();
      }
    }
    return SourceRange.NOWHERE;
  }
}
