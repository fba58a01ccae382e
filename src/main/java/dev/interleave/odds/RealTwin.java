package dev.interleave.odds;

import dev.interleave.analyse.Analysis;
import dev.interleave.live.LiveRuns;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// The real program that does what a built-in one does: the same number of threads or processes,
/// the same rounds, the same sleeps.
///
/// @param program it, with its lock off
record RealTwin(LiveProgram program) {

  private static final Duration SLEEP = Duration.ofMillis(10);
  private static final Duration LOOK = Duration.ofMillis(50);

  /// The twin of a program, if it is a built-in that nobody edited and has one.
  static Optional<RealTwin> of(Program program) {
    return BuiltInProgram.named(program.name())
        .filter(builtIn -> builtIn.source().equals(program.source()))
        .flatMap(builtIn -> twin(builtIn.name()))
        .map(twin -> new RealTwin(twin.withToggles(Toggles.NONE.withLocks(false))));
  }

  private static Optional<LiveProgram> twin(String name) {
    return switch (name) {
      case "race" ->
          Optional.of(
              new LiveProgram.Locks(
                  ThreadKind.PLATFORM, 2, 1, Guard.SYNCHRONIZED, SLEEP, Toggles.NONE));
      case "shared-memory" ->
          Optional.of(new LiveProgram.SharedMemory(4, 2, Guard.SHARED, SLEEP, false, Toggles.NONE));
      case String _ -> Optional.empty();
    };
  }

  /// Runs it once.
  ///
  /// @param factor what its sleeps are multiplied by
  /// @return whether an update was lost
  /// @throws LiveException if it cannot be run here
  /// @throws CancellationException if it was cancelled
  boolean losesWith(double factor, BooleanSupplier cancelled)
      throws LiveException, InterruptedException {
    Duration sleep = Duration.ofNanos(Math.round(SLEEP.toNanos() * factor));
    try (LiveRun run = LiveRuns.start(program.withSleep(sleep))) {
      while (!run.await(LOOK)) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("The rounds were cancelled.");
        }
      }
      return Analysis.lostUpdates(run.trace()) > 0;
    }
  }
}
