package dev.interleave.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small traces written down by hand, one for each thing that a trace can show.
public final class SampleTraces {

  /// How long the threads of the race sleep.
  public static final long SLEEP_NANOS = 10_000_000;

  private static final String RACE =
      """
      from threading import Thread
      import time

      db_val = 0


      def increase():
          global db_val
          local_val = db_val
          local_val += 1
          time.sleep(0.01)
          db_val = local_val


      t1 = Thread(target=increase)
      t2 = Thread(target=increase)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      print(db_val)
      """;

  private static final String LOCKED_RACE =
      """
      from threading import Lock, Thread
      import time

      db_val = 0
      lock = Lock()


      def increase():
          global db_val
          lock.acquire()
          local_val = db_val
          local_val += 1
          time.sleep(0.01)
          db_val = local_val
          lock.release()


      t1 = Thread(target=increase)
      t2 = Thread(target=increase)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      print(db_val)
      """;

  private static final String PROCESSES =
      """
      from multiprocessing import Array, Process, Value

      total = 0
      number = Value("i", 0)
      numbers = Array("i", [0, 100])


      def add(shared, cells):
          global total
          shared.value += 1
          cells[0] += 1
          total = 7


      p1 = Process(target=add, args=(number, numbers))
      p2 = Process(target=add, args=(number, numbers))
      p1.start()
      p2.start()
      p1.join()
      p2.join()
      print(number.value)
      """;

  private static final String DEADLOCK =
      """
      from threading import Lock, Thread

      left = Lock()
      right = Lock()


      def one():
          with left:
              with right:
                  pass


      def other():
          with right:
              with left:
                  pass


      t1 = Thread(target=one)
      t2 = Thread(target=other)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      """;

  private SampleTraces() {}

  private static String queueSource(int workers, int items) {
    return """
      from queue import Queue
      from threading import Thread

      WORKERS = %d
      ITEMS = %d
      q = Queue()


      def work():
          while True:
              item = q.get()
              q.task_done()


      workers = [Thread(target=work, daemon=True) for _ in range(WORKERS)]
      for worker in workers:
          worker.start()
      for number in range(ITEMS):
          q.put(number)
      q.join()
      print("all done")
      """
        .formatted(workers, items);
  }

  private static String contendingSource(int threads) {
    return """
      from threading import Lock, Thread

      WORKERS = %d
      count = 0
      lock = Lock()


      def increase():
          global count
          with lock:
              count += 1


      workers = [Thread(target=increase) for _ in range(WORKERS)]
      for worker in workers:
          worker.start()
      for worker in workers:
          worker.join()
      """
        .formatted(threads);
  }

  /// Two threads increase `db_val` without a lock; both read 0, and it ends with 1.
  public static Trace raceWithoutLock() {
    var run = new SampleRecording("race", RACE, RunSettings.DEFAULT);
    int value = run.resource(Resource.Kind.VARIABLE, "db_val");
    run.create(run.main(), "db_val = 0", value, Datum.of(0));
    int t1 = run.thread("t1");
    int t2 = run.thread("t2");
    startBoth(run, t1, t2);
    for (int actor : List.of(t1, t2)) {
      readAndSleep(run, actor, value, 0);
    }
    run.wake(t1).write(t1, "db_val = local_val", value, 0, 1).end(t1);
    run.wake(t2).write(t2, "db_val = local_val", value, 1, 1).end(t2);
    joinBothAndPrint(run, t1, t2, value, 1);
    return run.finish(Map.of("db_val", Datum.of(1)), List.of("1"));
  }

  /// Two threads increase `db_val` under a lock; the second waits, and it ends with 2.
  public static Trace raceWithLock() {
    var run = new SampleRecording("race-lock", LOCKED_RACE, RunSettings.DEFAULT);
    int value = run.resource(Resource.Kind.VARIABLE, "db_val");
    int lock = run.resource(Resource.Kind.LOCK, "lock");
    run.create(run.main(), "db_val = 0", value, Datum.of(0));
    run.create(run.main(), "lock = Lock()", lock, Datum.nothing());
    int t1 = run.thread("t1");
    int t2 = run.thread("t2");
    startBoth(run, t1, t2);
    run.acquire(t1, "lock.acquire()", lock).waitForLock(t2, lock);
    readAndSleep(run, t1, value, 0);
    run.wake(t1).write(t1, "db_val = local_val", value, 0, 1);
    run.release(t1, "lock.release()", lock).end(t1);
    run.acquireAfter(t2, "lock.acquire()", lock, t1);
    readAndSleep(run, t2, value, 1);
    run.wake(t2).write(t2, "db_val = local_val", value, 1, 2);
    run.release(t2, "lock.release()", lock).end(t2);
    joinBothAndPrint(run, t1, t2, value, 2);
    return run.finish(Map.of("db_val", Datum.of(2)), List.of("2"));
  }

  /// The locked race with its lock switched off: both pass through, and it ends with 1.
  public static Trace raceWithLockOff() {
    Toggles off = Toggles.NONE.withLocks(false);
    var run = new SampleRecording("race-lock", LOCKED_RACE, RunSettings.DEFAULT.withToggles(off));
    int value = run.resource(Resource.Kind.VARIABLE, "db_val");
    int lock = run.resource(Resource.Kind.LOCK, "lock");
    run.create(run.main(), "db_val = 0", value, Datum.of(0));
    run.create(run.main(), "lock = Lock()", lock, Datum.nothing());
    int t1 = run.thread("t1");
    int t2 = run.thread("t2");
    startBoth(run, t1, t2);
    for (int actor : List.of(t1, t2)) {
      run.bypass(actor, "lock.acquire()", lock, true);
      readAndSleep(run, actor, value, 0);
    }
    run.wake(t1).write(t1, "db_val = local_val", value, 0, 1);
    run.bypass(t1, "lock.release()", lock, false).end(t1);
    run.wake(t2).write(t2, "db_val = local_val", value, 1, 1);
    run.bypass(t2, "lock.release()", lock, false).end(t2);
    joinBothAndPrint(run, t1, t2, value, 1);
    return run.finish(Map.of("db_val", Datum.of(1)), List.of("1"));
  }

  private static void startBoth(SampleRecording run, int t1, int t2) {
    run.start(run.main(), "t1.start()", t1, "increase");
    run.start(run.main(), "t2.start()", t2, "increase");
    run.block(run.main(), new Obstacle.AtActor(t1));
  }

  private static void readAndSleep(SampleRecording run, int actor, int value, long seen) {
    run.read(actor, "local_val = db_val", value, seen)
        .local(actor, "local_val", seen)
        .local(actor, "local_val", seen + 1)
        .sleep(actor, "time.sleep(0.01)", SLEEP_NANOS);
  }

  private static void joinBothAndPrint(
      SampleRecording run, int t1, int t2, int value, long result) {
    run.goOn(run.main(), "t1.join()", t1).join(run.main(), "t2.join()", t2);
    run.read(run.main(), "db_val)", value, result);
    run.print(run.main(), "print(db_val)", Long.toString(result));
  }

  /// Workers take items off a queue until all are done; then the program ends, and the workers,
  /// which are daemons, with it.
  ///
  /// @param items how many items, at least one
  public static Trace queue(int workers, int items) {
    var run = new SampleRecording("queue", queueSource(workers, items), RunSettings.DEFAULT);
    int main = run.main();
    int queue = run.resource(Resource.Kind.QUEUE, "q");
    run.create(main, "q = Queue()", queue, Datum.of(0));
    var waiting = new ArrayDeque<Integer>();
    for (int worker = 1; worker <= workers; worker++) {
      int id = run.daemon("worker " + worker);
      run.start(main, "worker.start()", id, "work");
      run.block(id, new Obstacle.AtResource(queue, Obstacle.Purpose.GET_ITEM));
      waiting.add(id);
    }
    var onQueue = new ArrayDeque<QueueItem>();
    for (int number = 0; number < items; number++) {
      onQueue.add(run.put(main, "q.put(number)", queue, number));
      run.local(main, "number", number);
    }
    run.event(now -> new Event.QueueJoinBegan(now, main, queue))
        .block(main, new Obstacle.AtResource(queue, Obstacle.Purpose.JOIN_QUEUE));
    int last = work(run, queue, waiting, onQueue);
    run.goOn(main, "q.join()", last).event(now -> new Event.QueueJoinEnded(now, main, queue));
    run.print(main, "print(\"all done\")", "all done");
    waiting.forEach(id -> run.event(now -> new Event.ActorKilled(now, id, main)));
    return run.finish(Map.of(), List.of("all done"));
  }

  private static int work(
      SampleRecording run, int queue, Deque<Integer> waiting, Deque<QueueItem> onQueue) {
    int last = run.main();
    var busy = new ArrayList<Integer>();
    while (!onQueue.isEmpty()) {
      while (!onQueue.isEmpty() && !waiting.isEmpty()) {
        int worker = waiting.removeFirst();
        QueueItem item = onQueue.removeFirst();
        run.goOn(worker, "q.get()", run.main())
            .event(now -> new Event.ItemTaken(now, worker, queue, item))
            .event(now -> new Event.LocalChanged(now, worker, "item", item.value()));
        busy.add(worker);
      }
      for (int worker : busy) {
        run.step(worker, "q.task_done()")
            .event(now -> new Event.TaskDone(now, worker, queue))
            .block(worker, new Obstacle.AtResource(queue, Obstacle.Purpose.GET_ITEM));
        waiting.addLast(worker);
        last = worker;
      }
      busy.clear();
    }
    return last;
  }

  /// Two processes increase a shared value and an element of a shared array, each a lost update,
  /// and write to their own copy of a global.
  public static Trace processes() {
    var run = new SampleRecording("processes", PROCESSES, RunSettings.DEFAULT);
    int main = run.main();
    int total = run.resource(Resource.Kind.VARIABLE, "total");
    int number = run.resource(Resource.Kind.VARIABLE, "number", Resource.BETWEEN_PROCESSES);
    int numbers = run.resource(Resource.Kind.ARRAY, "numbers", Resource.BETWEEN_PROCESSES);
    run.create(main, "total = 0", total, Datum.of(0));
    run.create(main, "number = Value(\"i\", 0)", number, Datum.of(0));
    var initial = new Datum.Sequence(List.of(Datum.of(0), Datum.of(100)), false);
    run.create(main, "numbers = Array(\"i\", [0, 100])", numbers, initial);
    int p1 = run.process("p1");
    int p2 = run.process("p2");
    int total1 = run.resource(Resource.Kind.VARIABLE, "total", p1);
    int total2 = run.resource(Resource.Kind.VARIABLE, "total", p2);
    startProcess(run, "p1.start()", p1, new Event.MemoryCopied.Copy(total, total1, Datum.of(0)));
    startProcess(run, "p2.start()", p2, new Event.MemoryCopied.Copy(total, total2, Datum.of(0)));
    run.block(main, new Obstacle.AtActor(p1));
    for (int actor : List.of(p1, p2)) {
      run.read(actor, "shared.value", number, 0);
    }
    run.write(p1, "shared.value += 1", number, 0, 1).write(p2, "shared.value += 1", number, 1, 1);
    for (int actor : List.of(p1, p2)) {
      run.step(actor, "cells[0]")
          .event(now -> new Event.ValueRead(now, actor, numbers, Datum.of(0), Datum.of(0)));
    }
    for (int actor : List.of(p1, p2)) {
      Datum before = Datum.of(actor == p1 ? 0 : 1);
      run.step(actor, "cells[0] += 1")
          .event(
              now -> new Event.ValueWritten(now, actor, numbers, Datum.of(0), before, Datum.of(1)));
    }
    run.write(p1, "total = 7", total1, 0, 7).end(p1);
    run.write(p2, "total = 7", total2, 0, 7).end(p2);
    run.goOn(main, "p1.join()", p1).join(main, "p2.join()", p2);
    run.read(main, "number.value", number, 1);
    run.print(main, "print(number.value)", "1");
    var after = new Datum.Sequence(List.of(Datum.of(1), Datum.of(100)), false);
    return run.finish(
        Map.of("number", Datum.of(1), "numbers", after, "total", Datum.of(0)), List.of("1"));
  }

  private static void startProcess(
      SampleRecording run, String text, int process, Event.MemoryCopied.Copy copy) {
    run.step(run.main(), text)
        .event(now -> new Event.ActorStarted(now, process, run.main()))
        .event(now -> new Event.MemoryCopied(now, process, run.main(), List.of(copy)))
        .event(now -> new Event.FunctionEntered(now, process, "add"));
  }

  /// Two threads take two locks in opposite order and wait for each other.
  public static Trace deadlock() {
    var run = new SampleRecording("deadlock", DEADLOCK, RunSettings.DEFAULT);
    int main = run.main();
    int left = run.resource(Resource.Kind.LOCK, "left");
    int right = run.resource(Resource.Kind.LOCK, "right");
    run.create(main, "left = Lock()", left, Datum.nothing());
    run.create(main, "right = Lock()", right, Datum.nothing());
    int t1 = run.thread("t1");
    int t2 = run.thread("t2");
    run.start(main, "t1.start()", t1, "one").start(main, "t2.start()", t2, "other");
    run.block(main, new Obstacle.AtActor(t1));
    run.acquire(t1, "left:", left).acquire(t2, "right:", right);
    run.waitForLock(t1, right).waitForLock(t2, left);
    String why = "t1 holds left and waits for right, which t2 holds; t2 waits for left";
    return run.build(new Outcome(Outcome.Kind.DEADLOCK, why, Map.of(), List.of()));
  }

  /// Threads that all want one lock to increase a counter: the first holds it while the others
  /// queue up, and each gets its turn.
  ///
  /// @param threads how many, from 1 to 64
  public static Trace contending(int threads) {
    var run = new SampleRecording("contending", contendingSource(threads), RunSettings.DEFAULT);
    int main = run.main();
    int count = run.resource(Resource.Kind.VARIABLE, "count");
    int lock = run.resource(Resource.Kind.LOCK, "lock");
    run.create(main, "count = 0", count, Datum.of(0));
    run.create(main, "lock = Lock()", lock, Datum.nothing());
    List<Integer> workers =
        IntStream.rangeClosed(1, threads)
            .mapToObj(number -> run.thread("t" + number))
            .collect(Collectors.toList());
    workers.forEach(id -> run.start(main, "worker.start()", id, "increase"));
    run.block(main, new Obstacle.AtActor(workers.getFirst()));
    run.acquire(workers.getFirst(), "with lock", lock);
    workers.stream().skip(1).forEach(id -> run.waitForLock(id, lock));
    for (int turn = 0; turn < threads; turn++) {
      int id = workers.get(turn);
      if (turn > 0) {
        run.acquireAfter(id, "with lock", lock, workers.get(turn - 1));
      }
      run.read(id, "count += 1", count, turn)
          .write(id, "count += 1", count, turn, turn + 1)
          .release(id, "with lock", lock)
          .end(id);
    }
    run.goOn(main, "worker.join()", workers.getFirst());
    workers.stream().skip(1).forEach(id -> run.join(main, "worker.join()", id));
    return run.finish(Map.of("count", Datum.of(threads)), List.of());
  }
}
