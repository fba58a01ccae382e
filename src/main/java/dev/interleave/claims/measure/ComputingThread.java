package dev.interleave.claims.measure;

/// A thread that computes and looks at nothing else, but that its owner may tell it to end. Closing
/// it tells it.
final class ComputingThread implements AutoCloseable {

  private static final int ROUNDS = 10_000;
  private static final int SEVERAL = 3;

  private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::compute);
  private volatile long done;
  private volatile boolean closed;

  ComputingThread() {
    thread.start();
  }

  Thread thread() {
    return thread;
  }

  private void compute() {
    long count = 0;
    while (!closed && Computation.of(ROUNDS) != 0) {
      count++;
      done = count;
    }
  }

  /// Whether it gets further: waits until it either has or is over.
  boolean computesOn() throws InterruptedException {
    long before = done;
    while (done < before + SEVERAL && thread.isAlive()) {
      Thread.sleep(1);
    }
    return done >= before + SEVERAL;
  }

  @Override
  public void close() {
    closed = true;
  }
}
