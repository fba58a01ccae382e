package dev.interleave.trace;

/// What actors meet at: a lock, a shared variable, an array, a queue, and so on.
///
/// @param id place of the resource in its trace, zero-based
/// @param kind what sort of resource
/// @param name what the program calls it
/// @param process id of the actor in whose memory it lives, or [#BETWEEN_PROCESSES]
public record Resource(int id, Kind kind, String name, int process) {

  /// The home of a resource that several processes share.
  public static final int BETWEEN_PROCESSES = -1;

  /// The sorts of resource.
  public enum Kind {
    /// One value: a global variable, a captured variable, or a `multiprocessing.Value`.
    VARIABLE,
    /// Values by position: a list, or a `multiprocessing.Array`.
    ARRAY,
    /// Values by key: a dictionary.
    MAPPING,
    /// A lock, reentrant or not.
    LOCK,
    /// A queue of items with a count of unfinished tasks.
    QUEUE,
    /// A condition that actors wait on and notify.
    CONDITION,
    /// A counter of permits.
    SEMAPHORE,
    /// A flag that actors wait for.
    EVENT,
    /// A meeting point of a fixed number of actors.
    BARRIER;

    /// Whether the resource holds values that are read and written.
    public boolean holdsValues() {
      return this == VARIABLE || this == ARRAY || this == MAPPING;
    }
  }

  /// Whether several processes share the resource.
  public boolean isBetweenProcesses() {
    return process == BETWEEN_PROCESSES;
  }
}
