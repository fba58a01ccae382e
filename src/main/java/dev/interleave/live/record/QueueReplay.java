package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Contents;
import dev.interleave.live.record.Recording.RecordedResource;
import dev.interleave.trace.Event;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Replays the queues of a trace.
final class QueueReplay {

  private final Consumer<String> violations;
  private final Map<Integer, State> states = new HashMap<>();

  private static final class State {
    private final long capacity;
    private final Deque<QueueItem> items = new ArrayDeque<>();
    private int unfinished;

    State(long capacity) {
      this.capacity = capacity;
    }
  }

  QueueReplay(Contents contents, Consumer<String> violations) {
    this.violations = violations;
    for (RecordedResource resource : contents.resources()) {
      if (resource.resource().kind() == Resource.Kind.QUEUE) {
        states.put(resource.resource().id(), new State(resource.words().getFirst()));
      }
    }
  }

  void see(Event event) {
    if (event instanceof Event.ItemPut(_, _, int queue, QueueItem item)) {
      State state = state(queue);
      state.items.add(item);
      state.unfinished++;
      boolean fits = state.capacity == 0 || state.items.size() <= state.capacity;
      require(fits, event, "the queue is full");
    } else if (event instanceof Event.ItemTaken(_, _, int queue, QueueItem item)) {
      require(item.equals(state(queue).items.poll()), event, "another item was put first");
    } else if (event instanceof Event.TaskDone(_, _, int queue)) {
      State state = state(queue);
      state.unfinished--;
      require(state.unfinished >= 0, event, "no task was open");
    } else if (event instanceof Event.QueueJoinEnded(_, _, int queue)) {
      require(state(queue).unfinished == 0, event, "tasks are open");
    }
  }

  private State state(int queue) {
    return Objects.requireNonNull(states.get(queue));
  }

  private void require(boolean holds, Event event, String complaint) {
    if (!holds) {
      violations.accept("%s: %s".formatted(event, complaint));
    }
  }
}
