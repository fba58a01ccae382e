package dev.interleave.picture;

import dev.interleave.trace.Event;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The marks of a film by the event at which each happens.
final class Marks {

  private final Film film;
  private final int[] events;

  Marks(Film film) {
    this.film = film;
    this.events = film.marks().stream().mapToInt(Mark::event).toArray();
  }

  /// The last mark within the first events of the trace, or `null`.
  @Nullable Mark lastWithin(int eventCount) {
    int index = countWithin(eventCount) - 1;
    return index < 0 ? null : film.marks().get(index);
  }

  /// Those that happen between two counts of events.
  List<Mark> between(int from, int to) {
    return film.marks().subList(countWithin(from), countWithin(to));
  }

  private int countWithin(int eventCount) {
    int found = Arrays.binarySearch(events, eventCount);
    int index = found >= 0 ? found : -found - 1;
    while (index > 0 && events[index - 1] >= eventCount) {
      index--;
    }
    return index;
  }

  /// How many updates of a resource were lost within the first events of the trace.
  int lostUpdates(int resource, int eventCount) {
    return (int)
        film.marks().subList(0, countWithin(eventCount)).stream()
            .filter(mark -> mark.resource() == resource && isLostUpdate(mark))
            .count();
  }

  /// How many updates were lost in all.
  int lostUpdates() {
    return (int) film.marks().stream().filter(this::isLostUpdate).count();
  }

  private boolean isLostUpdate(Mark mark) {
    return film.trace().events().get(mark.event()) instanceof Event.ValueWritten;
  }
}
