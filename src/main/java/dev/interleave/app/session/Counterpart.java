package dev.interleave.app.session;

import dev.interleave.live.run.Ending;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.program.AdjustableCount;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The real program that does the same as a simulated one, step for step and number for number, so
/// that their outcomes can be compared. A [Twin] need only be near.
///
/// @param program the real program
/// @param names what a value of the real program is called in the simulated one, where it is called
///   otherwise
record Counterpart(LiveProgram program, Map<String, String> names) {

  private static final Duration SLEEP = Duration.ofMillis(10);
  private static final int TASKS_OF_WORKERS = 6;
  private static final int TASKS_OF_ONE_SHOT = 20;
  private static final int PROCESSES = 4;
  private static final int ROUNDS_OF_RACE = 1;
  private static final int THREADS_OF_COUNTER = 2;

  Counterpart {
    names = Map.copyOf(names);
  }

  /// The counterpart of a built-in program whose text is as it came, but for the number that it
  /// invites to change.
  static Optional<Counterpart> of(Subject subject) {
    Toggles toggles = subject.run().toggles();
    return BuiltInProgram.named(subject.name())
        .filter(program -> isUnchanged(program, subject.source()))
        .flatMap(program -> of(program.name(), count(subject.source()), toggles));
  }

  private static boolean isUnchanged(BuiltInProgram program, String text) {
    return AdjustableCount.in(program.source())
        .map(count -> count.replacedIn(program.source(), count(text)))
        .orElse(program.source())
        .equals(text);
  }

  private static int count(String text) {
    return AdjustableCount.in(text).map(AdjustableCount::value).orElse(1);
  }

  private static Optional<Counterpart> of(String name, int count, Toggles toggles) {
    return switch (name) {
      case "race" ->
          Optional.of(
              new Counterpart(
                  threads(count, ROUNDS_OF_RACE, SLEEP, toggles), Map.of("count", "db_val")));
      case "counter" ->
          Optional.of(
              new Counterpart(
                  threads(THREADS_OF_COUNTER, count, Duration.ZERO, toggles.withLocks(false)),
                  Map.of("count", "x")));
      case "queue-workers" ->
          Optional.of(queue(count, TASKS_OF_WORKERS, Ending.DAEMON, SLEEP, toggles));
      case "queue-one-shot" ->
          Optional.of(queue(count, TASKS_OF_ONE_SHOT, Ending.ONE_SHOT, Duration.ZERO, toggles));
      case "shared-memory" ->
          Optional.of(
              new Counterpart(
                  new LiveProgram.SharedMemory(
                      PROCESSES, count, Guard.SHARED, SLEEP, false, toggles),
                  Map.of()));
      case String _ -> Optional.empty();
    };
  }

  private static LiveProgram threads(int threads, int rounds, Duration sleep, Toggles toggles) {
    return new LiveProgram.Locks(
        ThreadKind.PLATFORM, threads, rounds, Guard.SYNCHRONIZED, sleep, toggles);
  }

  private static Counterpart queue(
      int workers, int tasks, Ending ending, Duration sleep, Toggles toggles) {
    return new Counterpart(
        new LiveProgram.Queue(ThreadKind.PLATFORM, workers, 1, tasks, 0, ending, sleep, toggles),
        Map.of());
  }

  /// The group that a real run's end belongs to, by the names of the simulated program.
  ///
  /// @param stuck whether it came to no end because nothing moved any more
  OutcomeGroup group(Outcome outcome, boolean stuck) {
    var values = new TreeMap<String, Datum>();
    outcome.values().forEach((name, value) -> values.put(names.getOrDefault(name, name), value));
    return new OutcomeGroup(stuck ? Outcome.Kind.WAITS_FOREVER : outcome.kind(), values);
  }
}
