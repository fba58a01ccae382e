package dev.interleave.export.page;

import dev.interleave.picture.Film;
import dev.interleave.picture.Pace;
import dev.interleave.trace.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A time at which something happens in a part of a film.
///
/// @param nanos nanoseconds since the run began
/// @param position where it has come to rest in the film; the beginning of the part for what was so
///   before
public record Beat(long nanos, Duration position) {

  /// The beats of a part of a film, the state at its beginning included.
  ///
  /// @param from the first position
  /// @param to the last position
  public static List<Beat> of(Film film, Duration from, Duration to) {
    Pace pace = film.pace();
    var beats = new ArrayList<Beat>();
    beats.add(new Beat(pace.nanosAt(from), from));
    long last = beats.getFirst().nanos();
    for (Event event : film.trace().events()) {
      if (event.nanos() > last) {
        last = event.nanos();
        Duration position = pace.positionOf(last);
        if (position.compareTo(to) > 0) {
          break;
        }
        beats.add(new Beat(last, position));
      }
    }
    return beats;
  }
}
