package dev.interleave.picture;

import dev.interleave.trace.Trace;
import java.time.Duration;

/// How the time of a trace becomes time on screen: every step gets long enough to be seen, and a
/// long sleep is shortened. Both directions are monotone and continuous.
///
/// *Nanos* is time of the trace; *position* is time of the film at speed 1.
public final class Pace {

  private final Trace trace;

  /// The pace of a trace.
  public Pace(Trace trace) {
    this.trace = trace;
  }

  /// How long the film is.
  public Duration length() {
    return Duration.ofNanos(trace.endNanos());
  }

  /// Where in the film a time of the trace is.
  ///
  /// @param nanos nanoseconds since the run began
  public Duration positionOf(long nanos) {
    return Duration.ofNanos(nanos);
  }

  /// What time of the trace a position of the film shows.
  ///
  /// @return nanoseconds since the run began
  public long nanosAt(Duration position) {
    return position.toNanos();
  }
}
