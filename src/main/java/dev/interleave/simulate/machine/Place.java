package dev.interleave.simulate.machine;

/// One of the things that the state of a run consists of. Places have the same names however the
/// steps of a run are interleaved.
///
/// @param kind what sort of thing it is
/// @param owner id of the actor or process that it belongs to
/// @param number tells the places of one owner apart
public record Place(Kind kind, int owner, int number) {

  /// What an actor has printed is one place for all.
  public static final Place OUTPUT = new Place(Kind.OUTPUT, 0, 0);

  /// Which actors ended with an exception, in order.
  public static final Place FAILURES = new Place(Kind.FAILURES, 0, 0);

  /// The sorts of place.
  public enum Kind {
    /// How far an actor has come: not started, started, over.
    STATUS,
    /// Where an actor stands: its functions, their locals, its next step.
    STANDING,
    /// A global variable whose accesses are steps, of one process.
    GLOBAL,
    /// The other global variables of a process, which one actor alone changes.
    PRIVATE,
    /// What an actor made: a lock, a queue, a shared number, list or dictionary, a captured
    /// variable.
    RESOURCE,
    /// The random source of a process, and what is numbered in it. That of the first one also says
    /// how everything is named.
    MEMORY,
    /// What was printed.
    OUTPUT,
    /// Who ended with an exception.
    FAILURES
  }

  /// How far an actor has come.
  public static Place status(int actor) {
    return new Place(Kind.STATUS, actor, 0);
  }

  /// Where an actor stands.
  public static Place standing(int actor) {
    return new Place(Kind.STANDING, actor, 0);
  }

  /// A global variable of a process.
  static Place global(int process, int index) {
    return new Place(Kind.GLOBAL, process, index);
  }

  /// The global variables of a process whose accesses are no steps.
  public static Place privateGlobals(int process) {
    return new Place(Kind.PRIVATE, process, 0);
  }

  /// The random source and the counters of a process. That of the first one also says how
  /// everything is named.
  public static Place memory(int process) {
    return new Place(Kind.MEMORY, process, 0);
  }

  /// The lock that comes with something that an actor made.
  public Place lock() {
    return new Place(kind, owner, -number);
  }

  /// Whether it is a lock that came with something.
  boolean isLock() {
    return number < 0;
  }

  /// Something that an actor made.
  static Place made(int maker, int number) {
    return new Place(Kind.RESOURCE, maker, number);
  }
}
