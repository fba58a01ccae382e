package dev.interleave.live.thread;

import dev.interleave.live.run.Guard;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;

/// What the counting threads share: the field, and what may guard it.
final class SharedCount {

  /// Id of the field in the recording.
  static final int FIELD = 0;

  /// Id of the lock in the recording.
  static final int LOCK = 1;

  /// What the lock is called.
  static final String LOCK_NAME = "lock";

  /// The field, for accesses that are more than a plain read or write.
  static final VarHandle COUNT = handle();

  final Guard guard;
  final ReentrantLock lock;

  /// The plain field that all threads add to.
  long count;

  /// How often the lock was acquired; counted by whoever holds it.
  long turns;

  SharedCount(Guard guard) {
    this.guard = guard;
    this.lock = new ReentrantLock(guard == Guard.FAIR);
  }

  private static VarHandle handle() {
    try {
      return MethodHandles.lookup().findVarHandle(SharedCount.class, "count", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
