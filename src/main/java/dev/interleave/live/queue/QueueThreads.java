package dev.interleave.live.queue;

import dev.interleave.live.record.Recorder;
import dev.interleave.live.run.Ending;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.thread.Controls;
import dev.interleave.live.thread.Output;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// Workers that take tasks off a queue. This is the very code that runs; the lines that begin with
/// `record` write down what happens.
///
/// A Java queue does not count the tasks that are still to be done, as one of Python does. A latch
/// does it here: `countDown()` stands for `task_done()`, and `await()` for `join()`.
final class QueueThreads {

  /// Id of the queue in the recording.
  static final int QUEUE = 0;

  private final LiveProgram.Queue program;
  private final Controls controls;
  private final Output output;
  private final BlockingQueue<Integer> queue;
  private final CountDownLatch undone;

  QueueThreads(LiveProgram.Queue program, Controls controls, Output output) {
    this.program = program;
    this.controls = controls;
    this.output = output;
    this.queue =
        new LinkedBlockingQueue<>(program.capacity() == 0 ? Integer.MAX_VALUE : program.capacity());
    int pills = program.ending() == Ending.POISON_PILL ? program.workers() : 0;
    this.undone = new CountDownLatch(program.tasks() + pills);
  }

  /// A worker: takes tasks and does them.
  void work(String name, Recorder record) {
    try {
      boolean more = true;
      while (more) {
        record.taking(QueueStep.TAKE, QUEUE);
        int task = queue.take(); // step: take
        record.taken(QueueStep.TAKE, QUEUE, task);
        if (isPill(task)) {
          tell(name + " took a poison pill", record);
        } else {
          doTask(record);
          tell(name + " did task " + task, record);
        }
        record.taskDone(QueueStep.DONE, QUEUE);
        undone.countDown(); // step: done
        more =
            switch (program.ending()) {
              case DAEMON, INTERRUPT -> true;
              case ONE_SHOT -> false;
              case POISON_PILL -> !isPill(task);
            };
      }
    } catch (InterruptedException _) { // step: worker-interrupted
      if (controls.goesOn()) {
        record.interrupted(QueueStep.WORKER_INTERRUPTED);
      }
    }
  }

  private void doTask(Recorder record) throws InterruptedException {
    long nanos = controls.sleepNanos(program.sleep());
    if (nanos > 0) {
      record.sleepBegan(QueueStep.WORK, nanos);
      Thread.sleep(Duration.ofNanos(nanos)); // step: work
      record.sleepEnded();
    }
  }

  private void tell(String line, Recorder record) {
    int number = output.print(line); // step: tell
    record.printed(QueueStep.TELL, number);
  }

  /// A producer of its own.
  ///
  /// @param number which producer, from 0
  void produce(int number, Recorder record) {
    try {
      putTasks(number, record);
    } catch (InterruptedException _) { // step: producer-interrupted
      record.interrupted(QueueStep.PRODUCER_INTERRUPTED);
    }
  }

  /// Puts every task whose turn it is: producers take turns.
  private void putTasks(int producer, Recorder record) throws InterruptedException {
    for (int task = producer; task < program.tasks(); task += program.producers()) {
      put(task, record);
    }
  }

  private void put(int item, Recorder record) throws InterruptedException {
    record.putting(QueueStep.PUT, QUEUE);
    queue.put(item); // step: put
    record.put(QueueStep.PUT, QUEUE, item);
  }

  /// The main thread: puts the tasks, if there is no other producer, and waits until all are done.
  ///
  /// @param workers the actors 1, 2, …
  /// @param producers the actors after the workers
  void main(List<Thread> workers, List<Thread> producers, Recorder record) {
    try {
      start(workers, 1, record);
      start(producers, 1 + workers.size(), record);
      if (producers.isEmpty()) {
        putTasks(0, record);
      }
      if (program.ending() == Ending.POISON_PILL) {
        join(producers, 1 + workers.size(), record);
        for (int pill = 0; pill < workers.size(); pill++) {
          put(program.tasks() + pill, record);
        }
      }
      record.joiningQueue(QueueStep.JOIN_QUEUE, QUEUE);
      undone.await(); // step: join-queue
      record.joinedQueue(QueueStep.JOIN_QUEUE, QUEUE);
      switch (program.ending()) {
        case DAEMON, ONE_SHOT -> {}
        case POISON_PILL -> join(workers, 1, record);
        case INTERRUPT -> {
          interrupt(workers, record);
          join(workers, 1, record);
        }
      }
      int line = output.print("All tasks are done"); // step: print
      record.printed(QueueStep.PRINT, line);
    } catch (InterruptedException _) { // step: main-interrupted
      record.interrupted(QueueStep.MAIN_INTERRUPTED);
    }
  }

  private static void start(List<Thread> threads, int firstActor, Recorder record) {
    for (int number = 0; number < threads.size(); number++) {
      record.starting(QueueStep.START, firstActor + number);
      threads.get(number).start(); // step: start
    }
  }

  private static void join(List<Thread> threads, int firstActor, Recorder record)
      throws InterruptedException {
    for (int number = 0; number < threads.size(); number++) {
      record.awaiting(QueueStep.JOIN_THREAD, firstActor + number);
      threads.get(number).join(); // step: join-thread
      record.awaited(QueueStep.JOIN_THREAD, firstActor + number);
    }
  }

  private static void interrupt(List<Thread> workers, Recorder record) {
    for (int number = 0; number < workers.size(); number++) {
      record.interrupting(QueueStep.INTERRUPT, 1 + number);
      workers.get(number).interrupt(); // step: interrupt
    }
  }

  /// Whether an item says that no more tasks come: those after the last task do.
  private boolean isPill(int item) {
    return item >= program.tasks();
  }
}
