package dev.interleave.live.process;

import dev.interleave.live.run.LiveException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A child process that adds, as the main process sees it.
final class ChildProcess implements AddingProcess.Main.Child {

  private final int actor;
  private final String name;
  private final ChildJvm jvm;
  private final Path file;
  private final ProcessSlot slot;
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private @Nullable Process process;

  /// @param file the file that it maps
  ChildProcess(int actor, String name, ChildJvm jvm, Path file, ProcessSlot slot) {
    this.actor = actor;
    this.name = name;
    this.jvm = jvm;
    this.file = file;
    this.slot = slot;
  }

  int actor() {
    return actor;
  }

  String name() {
    return name;
  }

  ProcessSlot slot() {
    return slot;
  }

  @Override
  public void start() throws IOException {
    process = jvm.start(AddingProcess.class, file.toString(), String.valueOf(actor));
  }

  /// Does something once the process is no more and before others see it gone.
  void whenGone(Runnable action) {
    if (process != null) {
      var _ = process.onExit().thenRun(action).whenComplete((_, _) -> gone.complete(null));
    }
  }

  @Override
  public void join() {
    gone.join();
  }

  /// Waits until the process is no more, if it was started.
  void awaitExit() {
    if (process != null) {
      process.onExit().join();
    }
  }

  /// Ends the process by force, if it was started and is still there.
  void kill() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /// @throws LiveException if the process has ended although it is not up yet
  void checkStart() throws LiveException {
    if (process != null && !slot.wasUp() && !process.isAlive()) {
      throw new LiveException(
          "The process %s died at its start: %s."
              .formatted(
                  name,
                  saidBy(process).orElse("it said nothing, exit code " + process.exitValue())));
    }
  }

  /// What ended the process if it was not killed, but ran into something that it could not do.
  Optional<String> ownError() {
    return Optional.ofNullable(process)
        .flatMap(ChildProcess::saidBy)
        .map(said -> "The process %s was ended by an error of its own: %s.".formatted(name, said));
  }

  /// The first line that a process that has ended wrote to its standard error.
  private static Optional<String> saidBy(Process process) {
    try (InputStream errors = process.getErrorStream()) {
      return new String(errors.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.strip().replaceAll("\\.+$", ""))
          .filter(line -> !line.isEmpty())
          .findFirst();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
