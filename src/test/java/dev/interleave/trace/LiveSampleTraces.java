package dev.interleave.trace;

import java.util.List;
import java.util.Map;

/// Small traces written down by hand, of what only real runs show: holders that are killed,
/// interrupts, events that were not recorded.
public final class LiveSampleTraces {

  /// How long the interrupted thread would have slept.
  public static final long SLEEP_NANOS = 50_000_000;

  private static final String ADDING =
      """
      for (int round = 0; round < rounds; round++) {
        lock.acquire();
        int value = number.get();
        number.set(value + 1);
        lock.release();
      }
      join
      """;

  private static final String SLEEPING =
      """
      Thread.sleep(50);
      compute();
      worker.start();
      worker.join();
      """;

  private static final String ARRAY =
      """
      for (int index = 0; index < numbers.length; index++) {
        double value = numbers.get(index);
        numbers.set(index, value + 1);
      }
      """;

  private LiveSampleTraces() {}

  /// What a real run is recorded under.
  ///
  /// @param lost how many events are missing at its end
  public static Provenance recorded(long lost) {
    return new Provenance.Recorded(
        Map.of("lock", "in shared memory", "processes", "3"), lost, 1_500);
  }

  private static SampleRecording recording(String program, String source, long lost) {
    RunSettings settings = RunSettings.DEFAULT.withGil(false).withCores(2);
    return new SampleRecording(new Trace.Origin(program, source, settings, recorded(lost)));
  }

  /// Three processes add to a number under a lock; the first is killed between its read and its
  /// write. Either the second takes the lock over, or they wait until the run is stopped.
  public static Trace killedHolder(boolean recover) {
    var run = recording("shared-memory", ADDING, 0);
    int main = run.main();
    int number = run.resource(Resource.Kind.VARIABLE, "number", Resource.BETWEEN_PROCESSES);
    int lock = run.resource(Resource.Kind.LOCK, "lock", Resource.BETWEEN_PROCESSES);
    run.create(main, "number", number, Datum.of(0));
    run.create(main, "lock", lock, Datum.nothing());
    int p1 = run.process("p1");
    int p2 = run.process("p2");
    int p3 = run.process("p3");
    for (int process : List.of(p1, p2, p3)) {
      run.start(main, "for", process, "main");
    }
    run.block(main, new Obstacle.AtActor(p1));
    addOnce(run, p1, number, lock, 0);
    run.acquire(p1, "lock.acquire()", lock);
    run.waitForLock(p2, lock).waitForLock(p3, lock);
    run.read(p1, "int value = number.get()", number, 1).local(p1, "value", 1);
    run.kill(p1);
    run.goOn(main, "join", p1).block(main, new Obstacle.AtActor(p2));
    if (!recover) {
      String why = "p2 and p3 wait for a dead owner";
      return run.build(new Outcome(Outcome.Kind.STOPPED, why, Map.of(), List.of()));
    }
    run.goOn(p2, "lock.acquire()", p1)
        .event(now -> new Event.LockRecovered(now, p2, lock, p1))
        .read(p2, "int value = number.get()", number, 1)
        .write(p2, "number.set(value + 1)", number, 1, 2)
        .release(p2, "lock.release()", lock)
        .end(p2);
    run.acquireAfter(p3, "lock.acquire()", lock, p2)
        .read(p3, "int value = number.get()", number, 2)
        .write(p3, "number.set(value + 1)", number, 2, 3)
        .release(p3, "lock.release()", lock)
        .end(p3);
    run.goOn(main, "join", p2);
    return run.finish(Map.of("number", Datum.of(3)), List.of());
  }

  private static void addOnce(SampleRecording run, int actor, int number, int lock, long before) {
    run.acquire(actor, "lock.acquire()", lock)
        .read(actor, "int value = number.get()", number, before)
        .write(actor, "number.set(value + 1)", number, before, before + 1)
        .release(actor, "lock.release()", lock);
  }

  /// A thread is interrupted while it sleeps, and another while it computes.
  public static Trace interrupted() {
    var run = recording("locks", SLEEPING, 0);
    int main = run.main();
    int value = run.resource(Resource.Kind.VARIABLE, "value");
    run.create(main, "compute()", value, Datum.of(0));
    int sleeper = run.thread("t1");
    int computer = run.thread("t2");
    run.start(main, "worker.start()", sleeper, "run");
    run.start(main, "worker.start()", computer, "run");
    run.block(main, new Obstacle.AtActor(sleeper));
    run.sleep(sleeper, "Thread.sleep(50);", SLEEP_NANOS);
    run.read(computer, "compute()", value, 0);
    run.interrupt(computer);
    run.write(computer, "compute()", value, 0, 1);
    run.interrupt(sleeper);
    run.event(now -> new Event.SleepEnded(now, sleeper));
    run.step(sleeper, "Thread.sleep(50);").end(sleeper);
    run.step(computer, "compute()").end(computer);
    run.goOn(main, "worker.join()", sleeper);
    return run.finish(Map.of("value", Datum.of(1)), List.of());
  }

  /// Two processes add 1 to each element of an array, twice; both read the first element before
  /// either wrote it, so that it ends with fewer additions than the other.
  public static Trace tornArray(long lost) {
    var run = recording("shared-memory", ARRAY, lost);
    int main = run.main();
    int numbers = run.resource(Resource.Kind.ARRAY, "numbers", Resource.BETWEEN_PROCESSES);
    var initial = new Datum.Sequence(List.of(Datum.of(0.0), Datum.of(100.0)), false);
    run.create(main, "numbers", numbers, initial);
    int p1 = run.process("p1");
    int p2 = run.process("p2");
    run.start(main, "for", p1, "main").start(main, "for", p2, "main");
    run.block(main, new Obstacle.AtActor(p1));
    readElement(run, p1, numbers, 0, 0);
    readElement(run, p2, numbers, 0, 0);
    writeElement(run, p1, numbers, 0, 0, 1);
    writeElement(run, p2, numbers, 0, 1, 1);
    for (int process : List.of(p1, p2)) {
      int before = 100 + process - p1;
      readElement(run, process, numbers, 1, before);
      writeElement(run, process, numbers, 1, before, before + 1);
    }
    run.event(now -> new Event.ActorEnded(now, p1)).event(now -> new Event.ActorEnded(now, p2));
    run.goOn(main, "for", p1);
    var after = new Datum.Sequence(List.of(Datum.of(1.0), Datum.of(102.0)), false);
    return run.finish(Map.of("numbers", after), List.of());
  }

  private static void readElement(
      SampleRecording run, int actor, int array, int index, double value) {
    run.step(actor, "double value = numbers.get(index);")
        .event(now -> new Event.ValueRead(now, actor, array, Datum.of(index), Datum.of(value)));
  }

  private static void writeElement(
      SampleRecording run, int actor, int array, int index, double before, double after) {
    run.step(actor, "numbers.set(index, value + 1);")
        .event(
            now ->
                new Event.ValueWritten(
                    now, actor, array, Datum.of(index), Datum.of(before), Datum.of(after)));
  }
}
