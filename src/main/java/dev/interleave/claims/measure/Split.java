package dev.interleave.claims.measure;

import dev.interleave.live.run.LiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Work that is split as evenly as it can be.
///
/// @param total how much there is
/// @param among over how many it is split
record Split(long total, int among) {

  /// The share of one.
  ///
  /// @param index which one, from 0
  long share(int index) {
    return total / among + (index < total % among ? 1 : 0);
  }

  /// How many to split over, up to a number: 1, 2, 4 and so on, and the number itself.
  static List<Integer> upTo(int most) {
    return IntStream.concat(
            IntStream.iterate(1, count -> count < most, count -> 2 * count), IntStream.of(most))
        .boxed()
        .toList();
  }

  /// How long threads take that all begin at once, in nanoseconds from then until the last is done.
  /// That they are started before does not count.
  ///
  /// @param work does a share
  long nanosByThreads(LongConsumer work) throws InterruptedException {
    var ready = new CountDownLatch(among);
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    try {
      for (int index = 0; index < among; index++) {
        long share = share(index);
        threads.add(Thread.ofPlatform().daemon().start(() -> begin(ready, go, work, share)));
      }
      ready.await();
      long before = System.nanoTime();
      go.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      return System.nanoTime() - before;
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private static void begin(
      CountDownLatch ready, CountDownLatch go, LongConsumer work, long share) {
    ready.countDown();
    try {
      go.await();
    } catch (InterruptedException _) {
      return;
    }
    work.accept(share);
  }

  /// Asks processes for their shares.
  @FunctionalInterface
  interface Asking {
    /// The request for a share.
    Request of(long share);
  }

  /// How long processes take that are all told to begin at once, in nanoseconds from then until the
  /// last has answered. That they are started before does not count.
  ///
  /// @param children at least as many as the work is split over
  /// @throws LiveException if one of them ended
  long nanosByProcesses(List<Child> children, Asking asking) throws LiveException {
    long before = System.nanoTime();
    for (int index = 0; index < among; index++) {
      children.get(index).tell(asking.of(share(index)));
    }
    for (int index = 0; index < among; index++) {
      children.get(index).answer();
    }
    return System.nanoTime() - before;
  }
}
