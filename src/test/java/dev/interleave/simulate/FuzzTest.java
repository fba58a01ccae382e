package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzTest {

  private static final List<String> STATEMENTS =
      List.of(
          "a.acquire()",
          "a.release()",
          "r.acquire(timeout=0.01)",
          "r.release()",
          "q.put(x)",
          "y = q.get(timeout=0.01)",
          "q.get_nowait()",
          "q.task_done()",
          "x += 1",
          "x = items[0]",
          "items.append(x)",
          "items.pop()",
          "items[0] = [items]",
          "time.sleep(0.001)",
          "print(x, items, y)",
          "s.acquire(blocking=False)",
          "s.release()",
          "e.set()",
          "e.clear()",
          "e.wait(0.01)",
          "e.wait()",
          "c.wait(0.01)",
          "c.notify()",
          "b.wait(0.01)",
          "x = y + items",
          "y = 10 ** 10 ** 10",
          "y = 'ab' * 10 ** 12",
          "y = [0] * 10 ** 12",
          "y = list(range(10 ** 12))",
          "y = sum(range(10 ** 12))",
          "f(x)",
          "t.join()",
          "t.start()",
          "t = Thread(target=f, args=(1,))",
          "p = Process(target=f, args=(items,))",
          "p.start()",
          "p.terminate()",
          "p.join(0.01)",
          "v.value += x",
          "m[x % 5] = v.value",
          "m[:] = [1, 2]",
          "y = sorted(items, key=lambda k: k)",
          "raise ValueError(x)",
          "y = f'{x:>{x}}'",
          "y = 1 // x",
          "y = {x: items}",
          "items.sort()",
          "del_me = y.missing",
          "return",
          "f()");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noProgramHangsOrBreaksTheSimulator(long seed) throws Exception {
    var random = new SplittableRandom(seed);
    for (int turn = 0; turn < 25; turn++) {
      String source = program(random);
      RunSettings settings =
          Programs.RANDOM
              .withSeed(random.nextLong())
              .withGil(random.nextBoolean())
              .withCores(1 + random.nextInt(4))
              .withStepLimit(3_000);
      var script = new Script(Script.NONE.steps(), switches(random));
      Trace trace = Programs.simulator(source, settings).record(script, () -> false);
      Result result = Programs.simulator(source, settings).run(script);

      assertThat(result.outcome()).as(source).isEqualTo(trace.outcome());
      assertThat(result.schedule()).as(source).isEqualTo(trace.schedule());
      assertThatCode(() -> trace.momentAt(trace.endNanos())).as(source).doesNotThrowAnyException();
    }
  }

  private static Map<Integer, Toggles> switches(SplittableRandom random) {
    return Map.of(
        random.nextInt(20),
        Toggles.NONE.withLocks(random.nextBoolean()),
        20 + random.nextInt(50),
        Toggles.NONE.withSleepFactor(random.nextInt(3)));
  }

  private static String program(SplittableRandom random) {
    var source =
        new StringBuilder(
            """
            from threading import *
            from multiprocessing import Process, Value, Array
            from queue import Queue
            import time

            x = 0
            y = 0
            items = [1, 2, 3]
            a = Lock()
            r = RLock()
            s = Semaphore(1)
            e = Event()
            c = Condition(r)
            b = Barrier(2)
            q = Queue(2)
            v = Value("i", 0)
            m = Array("d", 3)
            t = Thread(target=print)
            p = Process(target=print)

            def f(depth=0):
                global x, y, t, p
            """
                .replace("from threading import *", IMPORTS));
    appendBody(source, random, "    ");
    source.append(
        """

        def g(depth=0):
            global x, y, t, p
        """);
    appendBody(source, random, "    ");
    source.append(
        """

        others = [Thread(target=f), Thread(target=g, daemon=True), Process(target=g)]
        for other in others:
            other.start()
        """);
    appendBody(source, random, "");
    return source.toString().replaceAll("(?m)^return$", "pass");
  }

  private static final String IMPORTS =
      "from threading import Thread, Lock, RLock, Semaphore, Event, Condition, Barrier";

  private static void appendBody(StringBuilder source, SplittableRandom random, String indent) {
    int count = 1 + random.nextInt(8);
    for (int line = 0; line < count; line++) {
      String statement = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
      int shape = random.nextInt(6);
      source.append(indent);
      switch (shape) {
        case 0 ->
            source
                .append("for i in range(3):\n")
                .append(indent)
                .append("    ")
                .append(statement.equals("return") ? "pass" : statement);
        case 1 -> source.append("with r:\n").append(indent).append("    x = x");
        case 2 ->
            source
                .append("try:\n")
                .append(indent)
                .append("    ")
                .append(statement.equals("return") ? "pass" : statement)
                .append("\n")
                .append(indent)
                .append("except Exception as error:\n")
                .append(indent)
                .append("    print(error)");
        default -> source.append(statement);
      }
      source.append('\n');
    }
  }

  @Test
  void mutilatedProgramsAreRefusedOrRun() throws Exception {
    var random = new SplittableRandom(7);
    RunSettings settings = RunSettings.DEFAULT.withStepLimit(2_000);
    for (String original : Programs.all()) {
      for (int turn = 0; turn < 30; turn++) {
        var mutilated = new StringBuilder(original);
        for (int cut = 0; cut < 2; cut++) {
          int at = random.nextInt(mutilated.length());
          mutilated.delete(at, Math.min(mutilated.length(), at + 1 + random.nextInt(3)));
        }
        try {
          Program program = Program.compile("test.py", mutilated.toString());
          assertThat(new Simulator(program, settings).run(Script.NONE)).isNotNull();
        } catch (ProgramException refused) {
          assertThat(refused).hasMessageStartingWith("test.py:");
        }
      }
    }
  }
}
