package dev.interleave.simulate.library.thread;

import dev.interleave.simulate.library.primitive.LockValue;
import dev.interleave.simulate.library.primitive.LockValue.Sort;
import dev.interleave.simulate.library.primitive.Locks;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.ModuleValue;
import dev.interleave.simulate.machine.NativeFunction;
import java.util.HashMap;
import java.util.Map;

/// The members of `threading`.
public final class ThreadingModule {

  private ThreadingModule() {}

  /// The module.
  public static ModuleValue create() {
    Map<String, Object> members = new HashMap<>();
    members.put("Thread", ThreadValue.CLASS);
    members.put(
        "current_thread",
        NativeFunction.of("current_thread", call -> ThreadValue.of(call.actor())));
    members.put(
        "Lock",
        NativeFunction.of(
            "Lock",
            call -> LockValue.create(Locks.LOCK, Sort.PLAIN, call.actor(), name(call, "lock"))));
    members.put(
        "RLock",
        NativeFunction.of(
            "RLock",
            call ->
                LockValue.create(
                    Locks.REENTRANT_LOCK, Sort.REENTRANT, call.actor(), name(call, "lock"))));
    return new ModuleValue("threading", members);
  }

  private static String name(Call call, String otherwise) {
    String variable = call.assignedTo();
    return variable == null ? otherwise : variable;
  }
}
