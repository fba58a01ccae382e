package dev.interleave.simulate;

import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Programs to run in tests, and short ways to run them.
final class Programs {

  static final RunSettings RANDOM = RunSettings.DEFAULT.withPolicy(PolicyKind.RANDOM);

  static final String RACE =
      """
      from threading import Thread
      import time

      total = 0

      def add():
          global total
          seen = total
          time.sleep(0.01)
          total = seen + 1

      t1 = Thread(target=add)
      t2 = Thread(target=add)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      print(total)
      """;

  static final String LOCKED =
      """
      from threading import Thread, Lock
      import time

      total = 0
      lock = Lock()

      def add():
          global total
          with lock:
              seen = total
              time.sleep(0.01)
              total = seen + 1

      t1 = Thread(target=add)
      t2 = Thread(target=add)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      print(total)
      """;

  static final String COUNTERS =
      """
      from threading import Thread

      total = 0

      def add(times):
          global total
          for _ in range(times):
              total += 1

      threads = [Thread(target=add, args=(20,)) for _ in range(4)]
      for thread in threads:
          thread.start()
      for thread in threads:
          thread.join()
      """;

  static final String WORKERS =
      """
      from threading import Thread
      from queue import Queue

      tasks = Queue()

      def work():
          while True:
              item = tasks.get()
              print(item)
              tasks.task_done()

      for _ in range(3):
          Thread(target=work, daemon=True).start()
      for item in range(6):
          tasks.put(item)
      tasks.join()
      """;

  static final String MEMORY =
      """
      from multiprocessing import Process, Value, Array
      import time

      def add(number, numbers):
          for _ in range(5):
              time.sleep(0.001)
              number.value += 1
              for i in range(len(numbers)):
                  numbers[i] += 1

      if __name__ == "__main__":
          number = Value("i", 0)
          numbers = Array("d", [0.0, 100.0])
          processes = [Process(target=add, args=(number, numbers)) for _ in range(3)]
          for process in processes:
              process.start()
          for process in processes:
              process.join()
          print(number.value, numbers[:])
      """;

  private Programs() {}

  /// The programs above.
  static List<String> all() {
    return List.of(RACE, LOCKED, COUNTERS, WORKERS, MEMORY);
  }

  static Simulator simulator(String source, RunSettings settings) {
    try {
      return new Simulator(Program.compile("test.py", source), settings);
    } catch (ProgramException refused) {
      throw new AssertionError(refused.getMessage(), refused);
    }
  }

  static Trace record(String source, RunSettings settings, Script script) {
    try {
      return simulator(source, settings).record(script, () -> false);
    } catch (ScheduleException misfit) {
      throw new AssertionError(misfit.getMessage(), misfit);
    }
  }

  static Trace record(String source) {
    return record(source, RunSettings.DEFAULT, Script.NONE);
  }

  static Outcome outcome(String source, RunSettings settings) {
    try {
      return simulator(source, settings).run(Script.NONE).outcome();
    } catch (ScheduleException misfit) {
      throw new AssertionError(misfit.getMessage(), misfit);
    }
  }

  static Outcome outcome(String source) {
    return outcome(source, RunSettings.DEFAULT);
  }

  /// The final value of a whole number.
  static long value(Outcome outcome, String name) {
    if (outcome.values().get(name) instanceof Datum.Whole(long value)) {
      return value;
    }
    throw new AssertionError(name + " is no whole number in " + outcome.values());
  }

  /// The lines that a program prints.
  static List<String> output(String source) {
    return outcome(source).output();
  }

  /// The events of one kind, in order.
  static <E extends Event> List<E> events(Trace trace, Class<E> kind) {
    var events = new ArrayList<E>();
    Stream.of(trace.events().toArray(Event[]::new))
        .filter(kind::isInstance)
        .forEach(event -> events.add(kind.cast(event)));
    return events;
  }

  static int actor(Trace trace, String name) {
    return trace.actors().stream()
        .filter(actor -> actor.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
