package dev.interleave.picture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The marks of a film by the event at which each happens.
final class Marks {

  private final Film film;
  private final int[] events;

  /// How many updates of each resource are lost from an event on.
  private final Map<Integer, TreeMap<Integer, Integer>> lost = new HashMap<>();

  Marks(Film film) {
    this.film = film;
    this.events = film.marks().stream().mapToInt(Mark::event).toArray();
    for (Mark mark : film.marks()) {
      if (mark.lost() != 0) {
        TreeMap<Integer, Integer> totals =
            lost.computeIfAbsent(mark.resource(), _ -> new TreeMap<>());
        int before = totals.isEmpty() ? 0 : totals.lastEntry().getValue();
        totals.put(mark.event(), before + mark.lost());
      }
    }
  }

  /// The last mark within the first events of the trace, or `null`. Of several at one event it is
  /// the first, since the most telling comes first.
  @Nullable Mark lastWithin(int eventCount) {
    int index = countWithin(eventCount) - 1;
    while (index > 0 && events[index - 1] == events[index]) {
      index--;
    }
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
    TreeMap<Integer, Integer> totals = lost.get(resource);
    Map.Entry<Integer, Integer> last = totals == null ? null : totals.lowerEntry(eventCount);
    return last == null ? 0 : last.getValue();
  }

  /// How many updates were lost in all.
  int lostUpdates() {
    return film.marks().stream().mapToInt(Mark::lost).sum();
  }
}
