package dev.interleave.live.run;

import java.util.List;

/// What keeps the read and the write of a shared value together in a real run, while the lock is
/// switched on. Where it is off, the value is read and written as a plain field.
public enum Guard {
  /// A block that only one thread at a time can be in.
  SYNCHRONIZED("synchronized", "synchronized"),
  /// A `ReentrantLock` that whoever comes first may take.
  REENTRANT("reentrant", "ReentrantLock"),
  /// A `ReentrantLock` that goes to whoever has waited longest.
  FAIR("fair", "ReentrantLock (fair)"),
  /// The read and the write are one step that nothing can come between.
  ATOMIC("atomic", "Atomic getAndAdd"),
  /// Every write becomes visible at some time; the steps are still two.
  OPAQUE("opaque", "VarHandle opaque"),
  /// Every write is visible at once, in one order; the steps are still two.
  VOLATILE("volatile", "VarHandle volatile"),
  /// A lock that lives in the shared memory itself.
  SHARED("shared", "Lock in shared memory");

  private static final List<Guard> FOR_THREADS =
      List.of(SYNCHRONIZED, REENTRANT, FAIR, ATOMIC, OPAQUE, VOLATILE);
  private static final List<Guard> FOR_PROCESSES = List.of(SHARED, ATOMIC, VOLATILE);

  private final String label;
  private final String title;

  Guard(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /// The name on the command line.
  public String label() {
    return label;
  }

  /// The name in the window.
  public String title() {
    return title;
  }

  /// Whether it is a lock that actors hold.
  public boolean isLock() {
    return switch (this) {
      case SYNCHRONIZED, REENTRANT, FAIR, SHARED -> true;
      case ATOMIC, OPAQUE, VOLATILE -> false;
    };
  }

  /// Those that threads of one process can use, the usual one first.
  public static List<Guard> forThreads() {
    return FOR_THREADS;
  }

  /// Those that processes can use on memory they share, the usual one first.
  public static List<Guard> forProcesses() {
    return FOR_PROCESSES;
  }
}
