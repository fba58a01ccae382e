package dev.interleave.explore.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// Threads that do a job together. The thread that asks does its share.
final class Crew implements AutoCloseable {

  private final int size;
  private final ExecutorService others;

  Crew(int size) {
    this.size = size;
    others =
        Executors.newFixedThreadPool(
            Math.max(1, size - 1), Thread.ofPlatform().name("walk-", 1).daemon().factory());
  }

  int size() {
    return size;
  }

  /// Does a job once for each number below `parts`, at the same time, and waits for all.
  void run(int parts, IntConsumer job) {
    List<Future<?>> running = new ArrayList<>();
    for (int part = 1; part < parts; part++) {
      int number = part;
      running.add(others.submit(() -> job.accept(number)));
    }
    RuntimeException failure = null;
    try {
      job.accept(0);
    } catch (RuntimeException failed) {
      failure = failed;
    }
    for (Future<?> other : running) {
      try {
        await(other);
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
          throw error;
        }
        failure = new IllegalStateException(failed.getCause());
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /// Waits whatever happens: nobody may go on while others still write.
  private static void await(Future<?> future) throws ExecutionException {
    boolean interrupted = false;
    while (true) {
      try {
        future.get();
        break;
      } catch (InterruptedException early) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    others.shutdown();
  }
}
