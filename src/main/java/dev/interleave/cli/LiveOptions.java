package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.live.run.Ending;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// The options that only a real run has.
final class LiveOptions {

  private static final String THREADS = "--threads";
  private static final String ACTORS = "--actors";
  private static final String REPEAT = "--repeat";
  private static final String PRODUCERS = "--producers";
  private static final String TASKS = "--tasks";
  private static final String CAPACITY = "--capacity";
  private static final String ENDING = "--ending";

  @Option(names = THREADS, paramLabel = "platform|virtual", converter = KindName.class)
  private @Nullable ThreadKind threads;

  @Option(names = ACTORS, paramLabel = "N")
  private @Nullable Integer actors;

  @Option(names = REPEAT, paramLabel = "K")
  private @Nullable Integer repeat;

  @Option(names = PRODUCERS, paramLabel = "N")
  private @Nullable Integer producers;

  @Option(names = TASKS, paramLabel = "N")
  private @Nullable Integer tasks;

  @Option(names = CAPACITY, paramLabel = "N")
  private @Nullable Integer capacity;

  @Option(
      names = ENDING,
      paramLabel = "daemon|one-shot|poison-pill|interrupt",
      converter = EndingName.class)
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

    private final Texts texts;

    KindName(Texts texts) {
      this.texts = texts;
    }

    @Override
    public ThreadKind convert(String text) {
      return Named.find(text, ThreadKind.values(), ThreadKind::label)
          .orElseThrow(
              () ->
                  new Misfit(
                      texts.say(
                          "cli.misfit.either",
                          text,
                          ThreadKind.PLATFORM.label(),
                          ThreadKind.VIRTUAL.label())));
    }
  }

  /// Reads an ending.
  static final class EndingName implements ITypeConverter<Ending> {

    private final Texts texts;

    EndingName(Texts texts) {
      this.texts = texts;
    }

    @Override
    public Ending convert(String text) {
      return Named.find(text, Ending.values(), Ending::label)
          .orElseThrow(() -> new Misfit(refusal(text)));
    }

    private String refusal(String text) {
      return texts.say("cli.misfit.ending", text, Named.all(Ending.values(), Ending::label));
    }
  }
}
