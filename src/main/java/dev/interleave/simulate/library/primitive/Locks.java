package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonClass;

/// The classes of locks.
final class Locks {

  static final PythonClass LOCK =
      PythonClass.named("lock")
          .method("acquire", call -> lock(call).acquire(call), "blocking=", "timeout=")
          .method("release", call -> lock(call).release())
          .method(
              "locked",
              call -> Operation.of(lock(call).reachOfQuestion(), _ -> lock(call).isLocked()))
          .build();

  static final PythonClass REENTRANT_LOCK =
      PythonClass.named("RLock")
          .method("acquire", call -> lock(call).acquire(call), "blocking=", "timeout=")
          .method("release", call -> lock(call).release())
          .build();

  static final PythonClass PROCESS_LOCK =
      PythonClass.named("Lock")
          .method("acquire", call -> lock(call).acquire(call), "block=", "timeout=")
          .method("release", call -> lock(call).release())
          .build();

  static final PythonClass REENTRANT_PROCESS_LOCK =
      PythonClass.named("RLock")
          .method("acquire", call -> lock(call).acquire(call), "block=", "timeout=")
          .method("release", call -> lock(call).release())
          .build();

  private Locks() {}

  private static LockValue lock(Call call) {
    return (LockValue) call.receiver();
  }
}
