package dev.interleave.simulate.machine;

import dev.interleave.trace.Event;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.List;

/// Gathers the events of a run. A run that is not recorded has none.
public final class Recorder {

  private final TraceBuilder trace;
  private final List<Event> step = new ArrayList<>();
  private long nanos;

  Recorder(TraceBuilder trace) {
    this.trace = trace;
  }

  /// The time that events get, in nanoseconds since the run began.
  public long nanos() {
    return nanos;
  }

  /// Adds an event.
  public void add(Event event) {
    step.add(event);
  }

  /// Time goes on.
  void moveTo(long time) {
    nanos = Math.max(nanos, time);
  }

  /// Passes on what was gathered since the beginning of a step, now that its duration is known.
  ///
  /// @param actor who took the step
  /// @param range what it carried out
  void endStep(int actor, SourceRange range, long durationNanos) {
    trace.add(new Event.StepTaken(nanos, actor, range, durationNanos));
    flush();
  }

  /// Passes on what was gathered.
  void flush() {
    for (int index = 0; index < step.size(); index++) {
      trace.add(step.get(index));
    }
    step.clear();
  }
}
