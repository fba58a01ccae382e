package dev.interleave.compare;

import dev.interleave.text.Texts;
import dev.interleave.picture.Film;
import dev.interleave.picture.Mark;
import dev.interleave.picture.Pace;
import dev.interleave.picture.Timeline;
import dev.interleave.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of two runs that are compared.
///
/// @param trace what happened
/// @param pace how it is shown, on the clock that both have in common
/// @param stands the parts of the film in which it stands still while the other one goes on
/// @param parting where it parts from the other, or `null` if it does not
public record Side(Trace trace, Pace pace, List<Timeline.Span> stands, @Nullable Mark parting) {

  public Side {
    stands = List.copyOf(stands);
  }

  /// The film of it.
  ///
  /// @param marks what else is to be pointed out, in order of events
  /// @param texts the language of what is written in it
  public Film film(List<Mark> marks, Texts texts) {
    List<Mark> all =
        Stream.concat(marks.stream(), Stream.ofNullable(parting))
            .sorted(Comparator.comparingInt(Mark::event))
            .toList();
    return new Film(trace, all, pace, true, texts);
  }
}
