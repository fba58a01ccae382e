package dev.interleave.cli;

import dev.interleave.live.run.Ending;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that only a real run has.
final class LiveOptions {

  private static final String THREADS = "--threads";
  private static final String ACTORS = "--actors";
  private static final String REPEAT = "--repeat";
  private static final String PRODUCERS = "--producers";
  private static final String TASKS = "--tasks";
  private static final String CAPACITY = "--capacity";
  private static final String ENDING = "--ending";

  @Option(
      names = THREADS,
      paramLabel = "platform|virtual",
      converter = KindName.class,
      description = "What kind of thread runs (locks, queue). Default: platform.")
  private @Nullable ThreadKind threads;

  @Option(
      names = ACTORS,
      paramLabel = "N",
      description =
          "How many threads (locks, 1 to 64; default 2), workers (queue, 1 to 64; default 3) or"
              + " processes (shared-memory, 1 to 32; default 4).")
  private @Nullable Integer actors;

  @Option(
      names = REPEAT,
      paramLabel = "K",
      description = "How often each actor adds 1 (locks, default 5; shared-memory, default 100).")
  private @Nullable Integer repeat;

  @Option(
      names = PRODUCERS,
      paramLabel = "N",
      description = "How many put tasks on the queue. Default: 1.")
  private @Nullable Integer producers;

  @Option(
      names = TASKS,
      paramLabel = "N",
      description = "How many tasks are put on the queue. Default: 6.")
  private @Nullable Integer tasks;

  @Option(
      names = CAPACITY,
      paramLabel = "N",
      description = "How many tasks the queue holds, 0 for any number. Default: 0.")
  private @Nullable Integer capacity;

  @Option(
      names = ENDING,
      paramLabel = "daemon|one-shot|poison-pill|interrupt",
      converter = EndingName.class,
      description = "How the workers of the queue end. Default: daemon.")
  private @Nullable Ending ending;

  /// A program as the options choose it.
  ///
  /// @param usual the program as it is run without options
  LiveProgram applyTo(LiveProgram usual, LockChoice lock, SleepChoice sleep) {
    Toggles toggles = usual.toggles().withLocks(lock.on());
    return switch (sleep) {
      case SleepChoice.Scaled(double factor) ->
          chosen(usual, lock).withToggles(toggles.withSleepFactor(factor));
      case SleepChoice.Fixed(Duration length) ->
          chosen(usual, lock).withToggles(toggles).withSleep(length);
    };
  }

  private LiveProgram chosen(LiveProgram usual, LockChoice lock) {
    return switch (usual) {
      case LiveProgram.Locks it ->
          new LiveProgram.Locks(
              or(threads, it.kind()),
              or(actors, it.threads()),
              or(repeat, it.rounds()),
              or(lock.guard(), it.guard()),
              it.sleep(),
              it.toggles());
      case LiveProgram.Queue it ->
          new LiveProgram.Queue(
              or(threads, it.kind()),
              or(actors, it.workers()),
              or(producers, it.producers()),
              or(tasks, it.tasks()),
              or(capacity, it.capacity()),
              or(ending, it.ending()),
              it.sleep(),
              it.toggles());
      case LiveProgram.SharedMemory it ->
          new LiveProgram.SharedMemory(
              or(actors, it.processes()),
              or(repeat, it.rounds()),
              or(lock.guard(), it.guard()),
              it.sleep(),
              it.recover(),
              it.toggles());
    };
  }

  private static <T> T or(@Nullable T chosen, T usual) {
    return chosen == null ? usual : chosen;
  }

  /// The names of the options that a program has.
  static List<String> namesFor(LiveProgram program) {
    return switch (program) {
      case LiveProgram.Locks _ -> List.of(THREADS, ACTORS, REPEAT);
      case LiveProgram.Queue _ -> List.of(THREADS, ACTORS, PRODUCERS, TASKS, CAPACITY, ENDING);
      case LiveProgram.SharedMemory _ -> List.of(ACTORS, REPEAT);
    };
  }

  /// The locks that a program can use, by their names on the command line.
  static List<String> locksFor(LiveProgram program) {
    return switch (program) {
      case LiveProgram.Locks _ -> Guard.forThreads().stream().map(Guard::label).toList();
      case LiveProgram.Queue _ -> List.of();
      case LiveProgram.SharedMemory _ -> Guard.forProcesses().stream().map(Guard::label).toList();
    };
  }

  /// Reads a kind of thread.
  static final class KindName implements ITypeConverter<ThreadKind> {
    @Override
    public ThreadKind convert(String text) {
      return Arrays.stream(ThreadKind.values())
          .filter(kind -> kind.label().equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'%s' is not platform or virtual".formatted(text)));
    }
  }

  /// Reads an ending.
  static final class EndingName implements ITypeConverter<Ending> {
    @Override
    public Ending convert(String text) {
      return Arrays.stream(Ending.values())
          .filter(ending -> ending.label().equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(refusal(text)));
    }

    private static String refusal(String text) {
      return Arrays.stream(Ending.values())
          .map(Ending::label)
          .collect(Collectors.joining(", ", "'" + text + "' is not one of ", ""));
    }
  }
}
