package dev.interleave.live.thread;

import static dev.interleave.live.thread.SharedCount.COUNT;
import static dev.interleave.live.thread.SharedCount.FIELD;
import static dev.interleave.live.thread.SharedCount.LOCK;
import static dev.interleave.live.thread.SharedCount.LOCK_NAME;

import dev.interleave.live.record.Recorder;
import dev.interleave.live.record.Stamp;
import java.time.Duration;
import java.util.List;

/// Threads that add 1 to one field, round after round. This is the very code that runs; the lines
/// that begin with `record` write down what happens.
///
/// The count is in the lower half of the field. The upper half says which thread wrote it: it
/// proves which write a read saw.
final class CountingThread implements Runnable {

  private final int me;
  private final int rounds;
  private final Duration sleep;
  private final SharedCount shared;
  private final Controls controls;
  private final Recorder record;
  private long writes;

  CountingThread(
      int me, int rounds, Duration sleep, SharedCount shared, Controls controls, Recorder record) {
    this.me = me;
    this.rounds = rounds;
    this.sleep = sleep;
    this.shared = shared;
    this.controls = controls;
    this.record = record;
  }

  @Override
  public void run() {
    try {
      for (int round = 0; round < rounds && controls.goesOn(); round++) {
        addOneGuarded();
      }
    } catch (InterruptedException _) { // step: interrupted
      record.interrupted(CountingStep.INTERRUPTED);
    }
  }

  private void addOneGuarded() throws InterruptedException {
    if (!controls.isLockOn(LOCK_NAME)) {
      addOneUnguarded();
      return;
    }
    switch (shared.guard) {
      case SYNCHRONIZED -> addOneSynchronized();
      case REENTRANT, FAIR -> addOneLocked();
      case ATOMIC -> addOneAtomically();
      case OPAQUE -> addOneOpaque();
      case VOLATILE -> addOneVolatile();
      case SHARED -> throw new IllegalStateException("This lock is for processes");
    }
  }

  /// Others can come in between the read and the write.
  private void addOne() throws InterruptedException {
    long value = shared.count; // step: read
    record.read(CountingStep.READ, FIELD, 0, value);
    long sum = plusOne(value);
    sleep();
    shared.count = sum; // step: write
    record.written(CountingStep.WRITE, FIELD, 0, sum);
  }

  /// One thread at a time can be in this block.
  private void addOneSynchronized() throws InterruptedException {
    record.requested(CountingStep.ENTER, LOCK);
    synchronized (shared) { // step: enter
      long turn = ++shared.turns;
      record.acquired(CountingStep.ENTER, LOCK, turn);
      try {
        addOne();
      } finally {
        record.released(CountingStep.LEAVE, LOCK, turn);
      }
    } // step: leave
  }

  /// One thread at a time can hold this lock.
  private void addOneLocked() throws InterruptedException {
    record.requested(CountingStep.LOCK, LOCK);
    shared.lock.lockInterruptibly(); // step: lock
    long turn = ++shared.turns;
    record.acquired(CountingStep.LOCK, LOCK, turn);
    try {
      addOne();
    } finally {
      record.released(CountingStep.UNLOCK, LOCK, turn);
      shared.lock.unlock(); // step: unlock
    }
  }

  /// Nobody can come in between: the read and the write are one step, as in `AtomicInteger`.
  private void addOneAtomically() throws InterruptedException {
    sleep();
    long value = (long) COUNT.getAndAdd(shared, 1L); // step: add
    record.updated(CountingStep.ADD, FIELD, 0, value, value + 1);
  }

  /// Others see each write some time later, and can still come in between.
  private void addOneOpaque() throws InterruptedException {
    long value = (long) COUNT.getOpaque(shared); // step: read-opaque
    record.read(CountingStep.READ_OPAQUE, FIELD, 0, value);
    long sum = plusOne(value);
    sleep();
    COUNT.setOpaque(shared, sum); // step: write-opaque
    record.written(CountingStep.WRITE_OPAQUE, FIELD, 0, sum);
  }

  /// Others see each write at once, and can still come in between.
  private void addOneVolatile() throws InterruptedException {
    long value = (long) COUNT.getVolatile(shared); // step: read-volatile
    record.read(CountingStep.READ_VOLATILE, FIELD, 0, value);
    long sum = plusOne(value);
    sleep();
    COUNT.setVolatile(shared, sum); // step: write-volatile
    record.written(CountingStep.WRITE_VOLATILE, FIELD, 0, sum);
  }

  /// The guard is switched off.
  private void addOneUnguarded() throws InterruptedException {
    if (!shared.guard.isLock()) {
      addOne();
      return;
    }
    record.bypassed(CountingStep.PASS, LOCK, true);
    try {
      addOne(); // step: pass
    } finally {
      record.bypassed(CountingStep.PASS, LOCK, false);
    }
  }

  private long plusOne(long value) {
    return Stamp.whole(Stamp.whole(value) + 1, me, ++writes);
  }

  private void sleep() throws InterruptedException {
    long nanos = controls.sleepNanos(sleep);
    if (nanos > 0) {
      record.sleepBegan(CountingStep.SLEEP, nanos);
      Thread.sleep(Duration.ofNanos(nanos)); // step: sleep
      record.sleepEnded();
    }
  }

  /// The main thread: it starts the others, waits until they end and prints what they counted.
  record Main(List<Thread> threads, SharedCount shared, Output output, Recorder record)
      implements Runnable {

    @Override
    public void run() {
      try {
        for (int number = 1; number <= threads.size(); number++) {
          record.starting(CountingStep.START, number);
          threads.get(number - 1).start(); // step: start
        }
        for (int number = 1; number <= threads.size(); number++) {
          record.awaiting(CountingStep.JOIN, number);
          threads.get(number - 1).join(); // step: join
          record.awaited(CountingStep.JOIN, number);
        }
        long value = shared.count; // step: result
        record.read(CountingStep.RESULT, FIELD, 0, value);
        int line = output.print("The count is " + Stamp.whole(value)); // step: print
        record.printed(CountingStep.PRINT, line);
      } catch (InterruptedException _) { // step: main-interrupted
        record.interrupted(CountingStep.MAIN_INTERRUPTED);
      }
    }
  }
}
