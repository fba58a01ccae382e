package dev.interleave.simulate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Writes small programs with a few threads that meet at a few things. A program follows from its
/// seed. Its loops end, but its threads may well wait for ever, and fail.
public final class RandomPrograms {

  private static final String PREAMBLE =
      """
      from threading import Thread, Lock, RLock, Semaphore, Event, Condition, Barrier
      from threading import current_thread
      from queue import Queue, Empty, Full
      from multiprocessing import Value, Array
      import time

      x = 0
      y = 1
      items = [1, 2]
      table = {"a": 0}
      lock = Lock()
      other = Lock()
      again = RLock()
      permits = Semaphore(1)
      event = Event()
      condition = Condition()
      gate = Barrier(2)
      tasks = Queue(2)
      number = Value("i", 0)
      array = Array("i", 2)
      b = [0]
      c = b
      m = lock
      f = len

      def counter(start):
          count = start
          def bump():
              nonlocal count
              count += 1
              return count
          return bump

      def helper(a):
          global x
          x += a

      """;

  /// What threads may meet at: for each, the statements that they may meet with. A line that ends
  /// with a colon is followed by a block.
  private static final List<List<String>> TOPICS =
      List.of(
          List.of("x += 1", "y = x", "x = y + 1", "a = x", "x = a + 1", "y += x"),
          List.of("with lock:", "with lock:", "with other:", "if lock.acquire(timeout=0.1):"),
          List.of("with again:", "with again:", "again.acquire()", "again.release()"),
          List.of("lock.acquire()", "lock.release()", "a = lock.locked()"),
          List.of("with permits:", "permits.acquire()", "permits.release()"),
          List.of("if permits.acquire(blocking=False):", "if lock.acquire(False):", "with lock:"),
          List.of("event.set()", "event.wait()", "event.clear()", "a = event.wait(0.1)", "x += 1"),
          List.of(
              "with condition:\n    while x == 0:\n        condition.wait()",
              "with condition:\n    if y == 1:\n        condition.wait(0.1)",
              "with condition:\n    x = 1\n    condition.notify()",
              "with condition:\n    x += 1\n    condition.notify_all()"),
          List.of("tasks.put(a)", "a = tasks.get()", "tasks.task_done()", "a = tasks.qsize()"),
          List.of(
              "try:\n    a = tasks.get_nowait()\nexcept Empty:\n    a = 9",
              "try:\n    tasks.put(x, timeout=0.1)\nexcept Full:\n    x = 0",
              "tasks.put(1)"),
          List.of("number.value += 1", "number.value = a", "a = number.value", "array[0] += 1"),
          List.of("with number.get_lock():", "number.value += 1", "array[1] = number.value"),
          List.of(
              "items.append(a)",
              "a = items[0]",
              "items[0] += 1",
              "a = len(items)",
              "items[-1] = x"),
          List.of(
              "a = items.pop()", "items.append(x)", "for a in items:\n    y = a", "a = sum(items)"),
          List.of("table['a'] += 1", "table[a] = x", "a = table.get(a, 3)", "a = len(table)"),
          List.of("items.append([a])", "items[0] = [a, x]", "b = items[-1]", "table['a'] = items"),
          List.of("print(a)", "print(x, 'seen')", "print(items)", "print(a, end='')"),
          List.of("tasks.put([a])", "b = tasks.get()", "items.append(tasks.get(timeout=0.1))"),
          List.of("b = [a, x]", "b = b + [a]", "b.append(a)", "c = b", "c[0] += 1", "a = b[0]"),
          List.of("f = counter(a)", "a = f()", "Thread(target=f).start()", "x += 1"),
          List.of("t = Thread(target=helper, args=(a,))\nt.start()\nx += 1\nt.join()", "x += 1"),
          List.of("gate.wait()", "gate.wait(0.1)", "x += 1", "gate.abort()", "y = gate.n_waiting"),
          List.of("print(current_thread().name)", "with Lock():", "number.value += a"),
          List.of("m = Lock()", "with m:", "with m:", "x += 1"),
          List.of("time.sleep(0.01)", "time.sleep(a / 100)", "x += 1"),
          List.of("if x > a:", "if y == 1:", "for i in range(2):", "a += i", "x = a"),
          List.of(
              "assert x < 3",
              "a = 1 // (x - 1)",
              "try:\n    a = 1 // x\nexcept ZeroDivisionError:\n    y = 5"));

  private final SplittableRandom random;
  private final int statements;
  private final List<List<String>> topics;
  private final StringBuilder source = new StringBuilder(PREAMBLE);
  private final boolean alike;
  private int left;

  private RandomPrograms(long seed, int statements, boolean alike) {
    this.alike = alike;
    this.random = new SplittableRandom(seed);
    this.statements = statements;
    this.topics = topics();
  }

  /// A program that can be explored without reduction in a moment: two or three threads of up to
  /// three statements.
  public static String small(long seed) {
    return new RandomPrograms(seed, 3, false).program();
  }

  /// A small program with three threads that do the same.
  public static String alike(long seed) {
    return new RandomPrograms(seed, 3, true).program();
  }

  /// A program with up to some number of statements for each thread.
  public static String program(long seed, int statements) {
    return new RandomPrograms(seed, statements, false).program();
  }

  /// Global variables, and one to three other topics.
  private List<List<String>> topics() {
    var chosen = new LinkedHashSet<List<String>>();
    chosen.add(TOPICS.getFirst());
    int count = 2 + random.nextInt(3);
    while (chosen.size() < count) {
      chosen.add(TOPICS.get(random.nextInt(TOPICS.size())));
    }
    return List.copyOf(chosen);
  }

  private String program() {
    int functions = alike ? 1 : 1 + random.nextInt(2);
    for (int function = 1; function <= functions; function++) {
      source
          .append("def work")
          .append(function)
          .append("(a, i=0):\n    global x, y\n    b = [a]\n    m = other\n    f = len\n");
      left = 1 + random.nextInt(statements);
      block("    ", 0);
      source.append('\n');
    }
    if (alike) {
      startAlike();
    } else {
      start(functions);
    }
    return source.toString();
  }

  private void startAlike() {
    String thread = "Thread(target=work1, args=(%d,))".formatted(random.nextInt(3));
    if (random.nextBoolean()) {
      source.append("threads = [" + thread + " for _ in range(3)]\n");
      source.append("for t in threads:\n    t.start()\n");
    } else {
      for (int number = 1; number <= 3; number++) {
        source.append("t%d = %s\nt%d.start()\n".formatted(number, thread, number));
      }
      source.append("threads = [t1, t2, t3]\n");
    }
    finish(0);
    if (random.nextInt(8) > 0) {
      source.append("for t in threads:\n    t.join()\n");
      finish(0);
    }
  }

  private void start(int functions) {
    int threads = 2 + (random.nextInt(3) == 0 ? 1 : 0);
    for (int thread = 1; thread <= threads; thread++) {
      String daemon = random.nextInt(8) == 0 ? ", daemon=True" : "";
      source.append(
          "t%d = Thread(target=work%d, args=(%d,)%s)\n"
              .formatted(thread, 1 + thread % functions, random.nextInt(3), daemon));
    }
    for (int thread = 1; thread <= threads; thread++) {
      source.append("t%d.start()\n".formatted(thread));
    }
    finish(threads);
  }

  /// What the main thread does while the others work, and afterwards.
  private void finish(int threads) {
    source.append("a = 2\ni = 0\n");
    left = random.nextInt(3);
    if (left > 0) {
      block("", 0);
    }
    for (int thread = 1; thread <= threads; thread++) {
      if (random.nextInt(8) > 0) {
        String limit = random.nextInt(8) == 0 ? "0.1" : "";
        source.append("t%d.join(%s)\n".formatted(thread, limit));
      }
    }
    if (threads > 0 && random.nextInt(8) == 0) {
      source.append("print(t1.is_alive())\n");
    }
    if (random.nextBoolean()) {
      source.append("print(x, number.value, items)\n");
    }
    if (random.nextInt(4) == 0) {
      source.append("assert x == 2\n");
    }
  }

  private void block(String indent, int depth) {
    do {
      left--;
      List<String> topic = topics.get(random.nextInt(topics.size()));
      String statement = topic.get(random.nextInt(topic.size()));
      source.append(indent).append(statement.replace("\n", "\n" + indent)).append('\n');
      if (statement.endsWith(":")) {
        openBlock(statement, indent + "    ", depth);
      }
    } while (left > 0 && random.nextInt(4) > 0);
  }

  private void openBlock(String opening, String indent, int depth) {
    if (left > 0 && depth < 2) {
      block(indent, depth + 1);
    } else {
      source.append(indent).append("x += 1\n");
    }
    if (opening.startsWith("if ") && opening.contains("acquire")) {
      String what = opening.substring(3, opening.indexOf('.'));
      source.append(indent).append(what).append(".release()\n");
    }
  }
}
