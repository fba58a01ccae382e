package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.PythonClass;

/// The classes of locks.
public final class Locks {

  /// `threading.Lock`.
  public static final PythonClass LOCK =
      PythonClass.named("lock")
          .method("acquire", call -> lock(call).acquire(call, 0, 1), "blocking=", "timeout=")
          .method("release", call -> lock(call).release())
          .method("locked", call -> lock(call).isLocked())
          .build();

  /// `threading.RLock`.
  public static final PythonClass REENTRANT_LOCK =
      PythonClass.named("RLock")
          .method("acquire", call -> lock(call).acquire(call, 0, 1), "blocking=", "timeout=")
          .method("release", call -> lock(call).release())
          .build();

  /// `multiprocessing.Lock`.
  public static final PythonClass PROCESS_LOCK =
      PythonClass.named("Lock")
          .method("acquire", call -> lock(call).acquire(call, 0, 1), "block=", "timeout=")
          .method("release", call -> lock(call).release())
          .build();

  private Locks() {}

  private static LockValue lock(Call call) {
    return (LockValue) call.receiver();
  }
}
