package dev.interleave.picture;

import dev.interleave.trace.Trace;
import java.util.List;

/// A trace as it is shown: at a pace, with what is to be pointed out. Immutable.
///
/// @param trace what happened
/// @param marks what to point out, in order of events
/// @param pace how fast
public record Film(Trace trace, List<Mark> marks, Pace pace) {

  public Film {
    marks = List.copyOf(marks);
  }

  /// A film of a trace at its natural pace.
  public Film(Trace trace, List<Mark> marks) {
    this(trace, marks, new Pace(trace));
  }
}
