package dev.interleave.simulate.library.queue;

import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.value.None;

/// The classes of queues.
public final class QueueClasses {

  static final PythonClass QUEUE = tasks(common("Queue", Order.FIRST_IN_FIRST_OUT)).build();

  static final PythonClass LAST_IN_FIRST_OUT =
      tasks(common("LifoQueue", Order.LAST_IN_FIRST_OUT)).below(QUEUE).build();

  static final PythonClass PRIORITY =
      tasks(common("PriorityQueue", Order.LEAST_FIRST)).below(QUEUE).build();

  /// `multiprocessing.Queue`.
  public static final PythonClass BETWEEN_PROCESSES =
      common("Queue", Order.BETWEEN_PROCESSES)
          .method("close", _ -> None.NONE)
          .method("join_thread", _ -> None.NONE)
          .build();

  private QueueClasses() {}

  private static PythonClass.Builder common(String name, Order order) {
    return PythonClass.named(name)
        .constructor(call -> QueueValue.create(call, order), "maxsize=")
        .method(
            "put",
            call -> QueueValue.self(call).put(call.value(0), QueueValue.limit(call, 1)),
            "item",
            "block=",
            "timeout=")
        .method("put_nowait", call -> QueueValue.self(call).put(call.value(0), 0), "item")
        .method(
            "get",
            call -> QueueValue.self(call).get(QueueValue.limit(call, 0)),
            "block=",
            "timeout=")
        .method("get_nowait", call -> QueueValue.self(call).get(0))
        .method("qsize", call -> QueueValue.self(call).size())
        .method("empty", call -> QueueValue.self(call).isEmpty())
        .method("full", call -> QueueValue.self(call).isFull());
  }

  private static PythonClass.Builder tasks(PythonClass.Builder builder) {
    return builder
        .method("task_done", call -> QueueValue.self(call).taskDone())
        .method("join", call -> QueueValue.self(call).join());
  }
}
