package dev.interleave.app.inspector;

import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;

/// The events of a run that are worth a line, as a list that knows only their indices: sentences
/// are made when a line is looked at.
final class EventLog extends ObservableListBase<Integer> {

  private final int[] events;

  /// The log of a run.
  EventLog(Trace trace) {
    List<Event> all = trace.events();
    int[] kept = new int[all.size()];
    int count = 0;
    for (int index = 0; index < kept.length; index++) {
      if (index + 1 == kept.length || !isSaidBy(all.get(index), all.get(index + 1))) {
        kept[count++] = index;
      }
    }
    events = Arrays.copyOf(kept, count);
  }

  /// The log of no run.
  EventLog() {
    events = new int[0];
  }

  /// Whether the event that follows says all that an event says: what a step did says that a step
  /// was taken, and an acquired lock that it was asked for.
  private static boolean isSaidBy(Event event, Event next) {
    boolean together = event.nanos() == next.nanos() && event.actor() == next.actor();
    return together
        && (event instanceof Event.StepTaken
            || (event instanceof Event.LockRequested && next instanceof Event.LockAcquired));
  }

  @Override
  public Integer get(int row) {
    return events[row];
  }

  @Override
  public int size() {
    return events.length;
  }

  /// The row of an event, or of the last one before it that has a row; -1 if there is none.
  int rowOf(int event) {
    int found = Arrays.binarySearch(events, event);
    return found >= 0 ? found : -found - 2;
  }
}
