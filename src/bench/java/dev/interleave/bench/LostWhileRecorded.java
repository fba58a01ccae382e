package dev.interleave.bench;

import dev.interleave.live.record.EventBuffer;
import dev.interleave.live.record.Recorder;
import dev.interleave.live.record.Stamp;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;

/// How often two threads that add to one plain field without sleeping lose an update, with and
/// without being recorded. The two kinds of round take turns, so that both see the same machine.
public final class LostWhileRecorded {

  private static final int ROUNDS = 400;
  private static final int WARM_UP = 40;
  private static final int ADDITIONS = 20_000;

  private enum Step {
    READ,
    WRITE
  }

  private static final VarHandle COUNT = handle();

  /// Read and written in opaque mode: as racy as a plain field, but no compiler may turn the loop
  /// that is not recorded into one addition.
  private long count;

  private LostWhileRecorded() {}

  private static VarHandle handle() {
    try {
      return MethodHandles.lookup().findVarHandle(LostWhileRecorded.class, "count", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /// Prints the shares.
  public static void main(String[] arguments) throws Exception {
    var recorded = new Share();
    var bare = new Share();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      boolean counts = round >= WARM_UP;
      recorded.add(new LostWhileRecorded().run(true), counts);
      bare.add(new LostWhileRecorded().run(false), counts);
    }
    recorded.print("recorded");
    bare.print("not recorded");
  }

  /// Lets two threads race and returns how many of their additions were lost.
  private int run(boolean isRecorded) throws InterruptedException {
    var barrier = new CyclicBarrier(2);
    Thread first = start(1, isRecorded, barrier);
    Thread second = start(2, isRecorded, barrier);
    first.join();
    second.join();
    return 2 * ADDITIONS - Stamp.whole(count);
  }

  private Thread start(int me, boolean isRecorded, CyclicBarrier barrier) {
    var recorder = new Recorder(EventBuffer.ofCapacity(isRecorded ? 2 * ADDITIONS : 1));
    return Thread.ofPlatform()
        .start(
            () -> {
              meet(barrier);
              if (isRecorded) {
                addRecorded(me, recorder);
              } else {
                add(me);
              }
            });
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception problem) {
      throw new IllegalStateException("The threads did not meet", problem);
    }
  }

  private void addRecorded(int me, Recorder recorder) {
    for (int number = 1; number <= ADDITIONS; number++) {
      long value = (long) COUNT.getOpaque(this);
      recorder.read(Step.READ, 0, 0, value);
      long sum = Stamp.whole(Stamp.whole(value) + 1, me, number);
      COUNT.setOpaque(this, sum);
      recorder.written(Step.WRITE, 0, 0, sum);
    }
  }

  private void add(int me) {
    for (int number = 1; number <= ADDITIONS; number++) {
      long value = (long) COUNT.getOpaque(this);
      COUNT.setOpaque(this, Stamp.whole(Stamp.whole(value) + 1, me, number));
    }
  }

  /// What was lost over many rounds.
  private static final class Share {
    private int rounds;
    private int roundsThatLost;
    private long lost;

    void add(int lostUpdates, boolean counts) {
      if (counts) {
        rounds++;
        roundsThatLost += lostUpdates > 0 ? 1 : 0;
        lost += lostUpdates;
      }
    }

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f %% of %d rounds lost an update, %.2f %% of all updates were lost%n",
          name,
          100.0 * roundsThatLost / rounds,
          rounds,
          100.0 * lost / (2.0 * ADDITIONS * rounds));
    }
  }
}
