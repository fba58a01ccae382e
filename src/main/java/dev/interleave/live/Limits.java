package dev.interleave.live;

import dev.interleave.live.queue.QueueRun;
import dev.interleave.live.process.AddingRun;
import dev.interleave.live.record.EventBuffer;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.thread.CountingRun;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Checks what is asked for before anything runs, and says in a sentence what would do.
final class Limits {

  private final long memory;

  /// @param memory how many bytes all records of a run may take
  Limits(long memory) {
    this.memory = memory;
  }

  /// The limits of this machine: records may take an eighth of the memory there is, and the trace
  /// that is made of them about three times as much.
  static Limits ofThisMachine() {
    return new Limits(Runtime.getRuntime().maxMemory() / 8);
  }

  /// @throws LiveException if a program is asked for that cannot be run
  void check(LiveProgram program) throws LiveException {
    switch (program) {
      case LiveProgram.Locks locks -> check(locks);
      case LiveProgram.Queue queue -> check(queue);
      case LiveProgram.SharedMemory shared -> check(shared);
    }
  }

  private void check(LiveProgram.Locks locks) throws LiveException {
    count(locks.threads(), "threads", LiveProgram.MOST_THREADS);
    count(locks.rounds(), "rounds", LiveProgram.MOST_ROUNDS);
    guard(locks.guard(), "Threads", Guard.forThreads());
    sleep(locks.sleep());
    records(locks.threads(), CountingRun.recordsOfThread(locks), "rounds or threads");
  }

  private void check(LiveProgram.Queue queue) throws LiveException {
    count(queue.workers(), "workers", LiveProgram.MOST_THREADS);
    count(queue.producers(), "producers", LiveProgram.MOST_THREADS);
    count(queue.tasks(), "tasks", LiveProgram.MOST_ROUNDS);
    if (queue.capacity() < 0 || queue.capacity() > LiveProgram.MOST_ROUNDS) {
      throw new LiveException(
          "A queue cannot have room for %s items: choose up to %s, or 0 for no limit."
              .formatted(inWords(queue.capacity()), inWords(LiveProgram.MOST_ROUNDS)));
    }
    sleep(queue.sleep());
    records(queue.workers(), QueueRun.recordsOfWorker(queue), "tasks or workers");
  }

  private void check(LiveProgram.SharedMemory shared) throws LiveException {
    count(shared.processes(), "processes", LiveProgram.MOST_PROCESSES);
    count(shared.rounds(), "rounds", LiveProgram.MOST_ROUNDS);
    guard(shared.guard(), "Processes", Guard.forProcesses());
    sleep(shared.sleep());
    records(shared.processes(), AddingRun.recordsOfProcess(shared), "rounds or processes");
  }

  private static void count(int count, String things, int most) throws LiveException {
    if (count < 1 || count > most) {
      throw new LiveException(
          "A run cannot have %s %s: choose 1 to %s."
              .formatted(inWords(count), things, inWords(most)));
    }
  }

  private static void guard(Guard guard, String actors, List<Guard> usable) throws LiveException {
    if (!usable.contains(guard)) {
      throw new LiveException(
          "%s cannot use the guard %s: choose %s."
              .formatted(
                  actors,
                  guard.label(),
                  usable.stream().map(Guard::label).collect(Collectors.joining(", "))));
    }
  }

  private static void sleep(Duration sleep) throws LiveException {
    if (sleep.isNegative() || sleep.compareTo(LiveProgram.LONGEST_SLEEP) > 0) {
      throw new LiveException(
          "A sleep cannot last %s ms: choose 0 to %s ms."
              .formatted(inWords(sleep.toMillis()), inWords(LiveProgram.LONGEST_SLEEP.toMillis())));
    }
  }

  private void records(int actors, long recordsOfActor, String fewer) throws LiveException {
    long kept = (long) actors * EventBuffer.capacityFor(recordsOfActor);
    long most = memory / EventBuffer.RECORD_BYTES;
    if (kept > most) {
      throw new LiveException(
          "This run would leave %s records, and only %s fit the memory: choose fewer %s."
              .formatted(inWords(kept), inWords(most), fewer));
    }
  }

  private static String inWords(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
