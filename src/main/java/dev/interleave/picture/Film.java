package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.trace.Trace;
import java.util.List;

/// A trace as it is shown: at a pace, with what is to be pointed out. Immutable.
///
/// @param trace what happened
/// @param marks what to point out, in order of events
/// @param pace how fast
/// @param complete whether the run is over, so that its end is the end
/// @param texts the language of what is written in it
public record Film(Trace trace, List<Mark> marks, Pace pace, boolean complete, Texts texts) {

  public Film {
    marks = List.copyOf(marks);
  }

  /// A film of a whole run at its natural pace.
  public Film(Trace trace, List<Mark> marks, Texts texts) {
    this(trace, marks, new Pace(trace), true, texts);
  }

  /// The same of a run that goes on.
  public Film underWay() {
    return new Film(trace, marks, pace, false, texts);
  }
}
