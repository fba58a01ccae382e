package dev.interleave.simulate.library.queue;

import dev.interleave.simulate.machine.ModuleValue;
import java.util.Map;

/// The members of `queue`.
public final class QueueModule {

  private QueueModule() {}

  /// The module.
  public static ModuleValue create() {
    return new ModuleValue(
        "queue",
        Map.of(
            "Queue", QueueClasses.QUEUE,
            "LifoQueue", QueueClasses.LAST_IN_FIRST_OUT,
            "PriorityQueue", QueueClasses.PRIORITY,
            "Empty", QueueValue.EMPTY,
            "Full", QueueValue.FULL));
  }
}
