package dev.interleave.trace;

/// Whatever executes: the main thread, a thread, or a process. A process stands for its own first
/// thread as well; further threads of it are actors of their own.
///
/// @param id place of the actor in its trace, zero-based
/// @param kind what sort of actor
/// @param name what people call it, unique in its trace: `main`, `t1`, `Thread-1`
/// @param process id of the actor whose memory this one uses: its own for the main thread and for a
///   process
/// @param parent id of the actor that created it, or [#NOBODY]
/// @param daemon whether it dies when everything that is not a daemon has ended
public record Actor(int id, Kind kind, String name, int process, int parent, boolean daemon) {

  /// Stands where an actor id may be absent.
  public static final int NOBODY = -1;

  /// The sorts of actor.
  public enum Kind {
    /// The main thread of the program, which owns the first memory.
    MAIN,
    /// A thread that shares the memory of its process.
    THREAD,
    /// A process with memory of its own.
    PROCESS
  }

  public Actor {
    if (kind == Kind.THREAD ? process == id : process != id) {
      throw new IllegalArgumentException("Actor " + name + " has the wrong memory: " + process);
    }
  }

  /// Whether the actor owns the memory it works in.
  public boolean ownsMemory() {
    return process == id;
  }
}
