package dev.interleave.live.run;

import dev.interleave.trace.Toggles;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One of the programs that run on real threads or processes, with all that is chosen about it. The
/// three mirror the families of the simulated programs.
public sealed interface LiveProgram {

  /// Most threads, workers or producers of a run.
  int MOST_THREADS = 64;

  /// Most processes of a run.
  int MOST_PROCESSES = 32;

  /// Most rounds of one actor, or tasks of one queue.
  int MOST_ROUNDS = 100_000;

  /// The longest sleep.
  Duration LONGEST_SLEEP = Duration.ofSeconds(10);

  /// Threads that each add to one field, round after round.
  ///
  /// @param kind what kind of thread
  /// @param threads how many, from 1
  /// @param rounds how often each adds 1
  /// @param guard what keeps read and write together while the lock is on
  /// @param sleep how long each sleeps between its read and its write
  /// @param toggles what is switched off when the run begins
  record Locks(
      ThreadKind kind, int threads, int rounds, Guard guard, Duration sleep, Toggles toggles)
      implements LiveProgram {
    /// What is run unless somebody says otherwise.
    public static final Locks DEFAULT =
        new Locks(
            ThreadKind.PLATFORM, 2, 5, Guard.SYNCHRONIZED, Duration.ofMillis(100), Toggles.NONE);
  }

  /// Workers that take tasks off a queue.
  ///
  /// @param kind what kind of thread
  /// @param workers how many take, from 1
  /// @param producers how many put, from 1
  /// @param tasks how many tasks are put in all
  /// @param capacity how many the queue holds, 0 for any number
  /// @param ending how the workers end
  /// @param sleep how long a worker works on a task
  /// @param toggles what is switched off when the run begins; there is no lock in it
  record Queue(
      ThreadKind kind,
      int workers,
      int producers,
      int tasks,
      int capacity,
      Ending ending,
      Duration sleep,
      Toggles toggles)
      implements LiveProgram {
    /// What is run unless somebody says otherwise.
    public static final Queue DEFAULT =
        new Queue(
            ThreadKind.PLATFORM, 3, 1, 6, 0, Ending.DAEMON, Duration.ofMillis(100), Toggles.NONE);
  }

  /// Processes that map one file and add to a number and to an array in it. Half of them (rounded
  /// up) add to the number, the others to the array.
  ///
  /// @param processes how many, from 1
  /// @param rounds how often each adds 1
  /// @param guard what keeps read and write together while the lock is on
  /// @param sleep how long each sleeps before it adds, and again between its read and its write
  /// @param recover whether a lock whose holder was killed is taken over
  /// @param toggles what is switched off when the run begins
  record SharedMemory(
      int processes, int rounds, Guard guard, Duration sleep, boolean recover, Toggles toggles)
      implements LiveProgram {
    /// What is run unless somebody says otherwise.
    public static final SharedMemory DEFAULT =
        new SharedMemory(4, 100, Guard.SHARED, Duration.ofMillis(2), false, Toggles.NONE);
  }

  /// The name on the command line and of the trace: `locks`, `queue`, `shared-memory`.
  default String name() {
    return switch (this) {
      case Locks _ -> "locks";
      case Queue _ -> "queue";
      case SharedMemory _ -> "shared-memory";
    };
  }

  /// What is switched off when the run begins.
  Toggles toggles();

  /// The same with other toggles at the beginning.
  default LiveProgram withToggles(Toggles other) {
    return switch (this) {
      case Locks it -> new Locks(it.kind, it.threads, it.rounds, it.guard, it.sleep, other);
      case Queue it ->
          new Queue(
              it.kind, it.workers, it.producers, it.tasks, it.capacity, it.ending, it.sleep, other);
      case SharedMemory it ->
          new SharedMemory(it.processes, it.rounds, it.guard, it.sleep, it.recover, other);
    };
  }

  /// The same with another length of the sleep.
  default LiveProgram withSleep(Duration other) {
    return switch (this) {
      case Locks it -> new Locks(it.kind, it.threads, it.rounds, it.guard, other, it.toggles);
      case Queue it ->
          new Queue(
              it.kind,
              it.workers,
              it.producers,
              it.tasks,
              it.capacity,
              it.ending,
              other,
              it.toggles);
      case SharedMemory it ->
          new SharedMemory(it.processes, it.rounds, it.guard, other, it.recover, it.toggles);
    };
  }

  /// What it runs under, by name, in words for people: it belongs to what a recording says of
  /// itself.
  default Map<String, String> conditions() {
    return switch (this) {
      case Locks it ->
          Map.of(
              "threads", it.threads + " " + it.kind.label(),
              "rounds", String.valueOf(it.rounds),
              "guard", it.guard.title(),
              "sleep", inWords(it.sleep));
      case Queue it ->
          Map.of(
              "workers", it.workers + " " + it.kind.label(),
              "producers", String.valueOf(it.producers),
              "tasks", String.valueOf(it.tasks),
              "capacity", it.capacity == 0 ? "unbounded" : String.valueOf(it.capacity),
              "ending", it.ending.label(),
              "sleep", inWords(it.sleep));
      case SharedMemory it ->
          Map.of(
              "processes", String.valueOf(it.processes),
              "rounds", String.valueOf(it.rounds),
              "guard", it.guard.title(),
              "sleep", inWords(it.sleep),
              "recover", it.recover ? "on" : "off");
    };
  }

  private static String inWords(Duration sleep) {
    return sleep.isZero()
        ? "none"
        : BigDecimal.valueOf(sleep.toNanos(), 6).stripTrailingZeros().toPlainString() + " ms";
  }

  /// The program of a name, as it is run unless somebody says otherwise.
  static Optional<LiveProgram> named(String name) {
    return switch (name) {
      case "locks" -> Optional.of(Locks.DEFAULT);
      case "queue" -> Optional.of(Queue.DEFAULT);
      case "shared-memory" -> Optional.of(SharedMemory.DEFAULT);
      case String _ -> Optional.empty();
    };
  }
}
