package dev.interleave.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Lets long work end in good order when the process is told to end (Ctrl+C): the process stays
/// until what was found so far is said, but no longer than a few seconds.
final class Interruption implements BooleanSupplier, AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch said = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "end-in-good-order");
  private volatile boolean interrupted;

  private Interruption() {}

  /// Begins to listen.
  static Interruption listen() {
    var interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void interrupt() {
    interrupted = true;
    try {
      said.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether the process was told to end.
  @Override
  public boolean getAsBoolean() {
    return interrupted;
  }

  /// Says that the work is over, and so is its result.
  @Override
  public void close() {
    said.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending already: the hook runs.
    }
  }
}
