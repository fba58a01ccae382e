package dev.interleave.simulate.library.queue;

import dev.interleave.simulate.machine.PythonClass;
import java.util.ArrayDeque;

/// The sorts of queue.
enum Order {
  /// `queue.Queue`.
  FIRST_IN_FIRST_OUT,
  /// `queue.LifoQueue`.
  LAST_IN_FIRST_OUT,
  /// `queue.PriorityQueue`.
  LEAST_FIRST,
  /// `multiprocessing.Queue`.
  BETWEEN_PROCESSES;

  /// The Python class of such queues.
  PythonClass pythonClass() {
    return switch (this) {
      case FIRST_IN_FIRST_OUT -> QueueClasses.QUEUE;
      case LAST_IN_FIRST_OUT -> QueueClasses.LAST_IN_FIRST_OUT;
      case LEAST_FIRST -> QueueClasses.PRIORITY;
      case BETWEEN_PROCESSES -> QueueClasses.BETWEEN_PROCESSES;
    };
  }

  /// A place for items, with nothing in it.
  Items noItems() {
    return switch (this) {
      case FIRST_IN_FIRST_OUT, BETWEEN_PROCESSES -> Items.Ordered.byAge();
      case LAST_IN_FIRST_OUT -> new Items.Stacked(new ArrayDeque<>());
      case LEAST_FIRST -> Items.Ordered.byValue();
    };
  }
}
