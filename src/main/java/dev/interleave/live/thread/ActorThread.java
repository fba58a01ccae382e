package dev.interleave.live.thread;

import dev.interleave.live.record.Recorder;
import java.util.concurrent.ThreadFactory;

/// An actor of a run of threads: a thread and what it does.
final class ActorThread {

  private final int id;
  private final boolean daemon;
  private final Controls controls;
  private final Recorder record;
  private final Runnable work;
  private final ThreadRun run;
  private final Thread thread;
  private volatile boolean endedByItself;

  /// @param threads makes the thread
  ActorThread(
      int id,
      String name,
      boolean daemon,
      Controls controls,
      Recorder record,
      Runnable work,
      ThreadRun run,
      ThreadFactory threads) {
    this.id = id;
    this.daemon = daemon;
    this.controls = controls;
    this.record = record;
    this.work = work;
    this.run = run;
    this.thread = threads.newThread(this::live);
    thread.setName("interleave " + name);
  }

  int id() {
    return id;
  }

  boolean isDaemon() {
    return daemon;
  }

  Thread thread() {
    return thread;
  }

  /// Whether it came to its end before the run was ended.
  boolean hasEndedByItself() {
    return endedByItself;
  }

  private void live() {
    record.began();
    try {
      work.run();
      if (controls.goesOn()) {
        record.ended();
        endedByItself = true;
      }
    } catch (Throwable problem) {
      run.fail(problem);
    } finally {
      run.hasEnded(this);
    }
  }

  /// Waits until the thread is over, whoever interrupts that.
  void awaitEnd() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
