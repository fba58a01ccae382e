package dev.interleave.live.record;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Toggles;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;

/// Real threads that do random things to a few shared cells, as fast as they can: plain, volatile
/// and one-step accesses, with and without a lock.
final class RacingThreads {

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
  private static final HandMadeRun.Step READ = HandMadeRun.Step.READ;
  private static final HandMadeRun.Step WRITE = HandMadeRun.Step.WRITE;

  private final Recording recording =
      new Recording(
          "racing",
          HandMadeRun.SOURCE,
          Places.in(HandMadeRun.SOURCE, HandMadeRun.Step.values()),
          Toggles.NONE,
          Map.of());
  private final long[] cells;
  private final Object monitor = new Object();
  private final int array;
  private final int lock;
  private final List<EventBuffer> buffers = new ArrayList<>();
  private final int operations;
  private long turn;

  RacingThreads(int threads, int cellCount, int operations, int capacity) {
    this.cells = new long[cellCount];
    this.operations = operations;
    recording.addActor(Actor.Kind.MAIN, "main", 0, Actor.NOBODY, false, EventBuffer.ofCapacity(1));
    for (int thread = 1; thread <= threads; thread++) {
      buffers.add(EventBuffer.ofCapacity(capacity));
      recording.addActor(
          Actor.Kind.THREAD, "t" + thread, 0, Actor.NOBODY, false, buffers.getLast());
    }
    List<Long> initial = new ArrayList<>();
    for (int cell = 0; cell < cellCount; cell++) {
      initial.add(0L);
    }
    this.array = recording.addArray("cells", Resource.BETWEEN_PROCESSES, CellType.WHOLE, initial);
    this.lock = recording.addLock("lock", Resource.BETWEEN_PROCESSES);
  }

  /// Runs all threads to their end.
  Recording run(long seed) throws InterruptedException {
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (int index = 0; index < buffers.size(); index++) {
      var racer = new Racer(index + 1, new Recorder(buffers.get(index)), seed);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      go.await();
                    } catch (InterruptedException e) {
                      return;
                    }
                    racer.race();
                  }));
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return recording;
  }

  Recording recording() {
    return recording;
  }

  private final class Racer {
    private final int id;
    private final Recorder recorder;
    private final SplittableRandom random;
    private long number;

    Racer(int id, Recorder recorder, long seed) {
      this.id = id;
      this.recorder = recorder;
      this.random = new SplittableRandom(seed * 31 + id);
    }

    void race() {
      recorder.began();
      for (int operation = 0; operation < operations; operation++) {
        int cell = random.nextInt(cells.length);
        switch (random.nextInt(5)) {
          case 0 -> addPlainly(cell);
          case 1 -> addInOneStep(cell);
          case 2 -> addHoldingTheLock(cell);
          case 3 -> addVisibly(cell);
          default -> writeAndLookElsewhere(cell);
        }
      }
      recorder.ended();
    }

    private void addPlainly(int cell) {
      long word = cells[cell];
      recorder.read(READ, array, cell, word);
      long next = next(word);
      cells[cell] = next;
      recorder.written(WRITE, array, cell, next);
    }

    private void addVisibly(int cell) {
      long word = (long) CELL.getVolatile(cells, cell);
      recorder.read(READ, array, cell, word);
      long next = next(word);
      CELL.setVolatile(cells, cell, next);
      recorder.written(WRITE, array, cell, next);
    }

    private void addInOneStep(int cell) {
      long before = (long) CELL.getAndAdd(cells, cell, 1L);
      recorder.updated(WRITE, array, cell, before, before + 1);
    }

    private void addHoldingTheLock(int cell) {
      recorder.requested(HandMadeRun.Step.LOCK, lock);
      synchronized (monitor) {
        long mine = ++turn;
        recorder.acquired(HandMadeRun.Step.LOCK, lock, mine);
        addPlainly(cell);
        recorder.released(HandMadeRun.Step.UNLOCK, lock, mine);
      }
    }

    private void writeAndLookElsewhere(int cell) {
      long next = next(id);
      cells[cell] = next;
      recorder.written(WRITE, array, cell, next);
      int other = (cell + 1) % cells.length;
      recorder.read(READ, array, other, cells[other]);
    }

    private long next(long word) {
      return Stamp.whole(Stamp.whole(word) + 1, id, ++number);
    }
  }
}
