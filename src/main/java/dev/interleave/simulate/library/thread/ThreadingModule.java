package dev.interleave.simulate.library.thread;

import dev.interleave.simulate.library.primitive.BarrierValue;
import dev.interleave.simulate.library.primitive.ConditionValue;
import dev.interleave.simulate.library.primitive.EventValue;
import dev.interleave.simulate.library.primitive.LockValue;
import dev.interleave.simulate.library.primitive.LockValue.Sort;
import dev.interleave.simulate.library.primitive.SemaphoreValue;
import dev.interleave.simulate.machine.ModuleValue;
import dev.interleave.simulate.machine.NativeFunction;
import java.util.Map;

/// The members of `threading`.
public final class ThreadingModule {

  private ThreadingModule() {}

  /// The module.
  public static ModuleValue create() {
    return new ModuleValue(
        "threading",
        Map.of(
            "Thread", ThreadValue.CLASS,
            "Lock", lock("Lock", Sort.PLAIN),
            "RLock", lock("RLock", Sort.REENTRANT),
            "Semaphore", SemaphoreValue.CLASS,
            "BoundedSemaphore", SemaphoreValue.BOUNDED_CLASS,
            "Event", EventValue.CLASS,
            "Condition", ConditionValue.CLASS,
            "Barrier", BarrierValue.CLASS,
            "BrokenBarrierError", BarrierValue.BROKEN,
            "current_thread",
                NativeFunction.of("current_thread", call -> ThreadValue.of(call.actor()))));
  }

  private static NativeFunction lock(String name, Sort sort) {
    return NativeFunction.of(
        name, call -> LockValue.create(sort, call.actor(), call.nameOr("lock")));
  }
}
