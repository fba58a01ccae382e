package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.ResourceState;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class ProcessesTest {

  private static final String COPIES =
      """
      from multiprocessing import Process
      total = 1
      items = [1]

      def work():
          global total
          total += 1
          items.append(2)
          print(total, items)

      if __name__ == "__main__":
          p = Process(target=work)
          p.start()
          p.join()
          print(total, items)
      """;

  @Test
  void aProcessWorksOnACopyOfTheMemory() {
    assertThat(Programs.output(COPIES)).containsExactly("2 [1, 2]", "1 [1]");
  }

  @Test
  void whatWasCopiedIsToldAndChangesOnItsOwn() {
    Trace trace = Programs.record(COPIES);
    var copied = Programs.events(trace, Event.MemoryCopied.class).getFirst();

    assertThat(copied.actor()).isEqualTo(1);
    assertThat(copied.copies())
        .extracting(copy -> trace.resource(copy.copy()).name())
        .containsExactlyInAnyOrder("total", "items");
    var end = trace.momentAt(trace.endNanos());
    var total =
        copied.copies().stream()
            .filter(copy -> trace.resource(copy.copy()).name().equals("total"))
            .findFirst()
            .orElseThrow();
    assertThat(end.resource(total.original()))
        .isEqualTo(new ResourceState.VariableState(Datum.of(1), Actor.NOBODY));
    assertThat(end.resource(total.copy()))
        .isEqualTo(new ResourceState.VariableState(Datum.of(2), 1));
  }

  @Test
  void argumentsAreCopiedTooButSharedMemoryIsNot() {
    assertThat(
            Programs.output(
                """
                from multiprocessing import Process, Value

                def work(number, items):
                    number.value += 1
                    items.append(2)

                number = Value("i", 41)
                items = [1]
                p = Process(target=work, args=(number, items))
                p.start()
                p.join()
                print(number.value, items)
                """))
        .containsExactly("42 [1]");
  }

  @Test
  void aWrongAttributeOfAValueIsReportedAsCPythonDoes() {
    assertThat(
            Programs.outcome(
                    """
                    from multiprocessing import Value
                    shared = Value("i", 0)
                    shared.Value += 1
                    """)
                .explanation())
        .isEqualTo("test.py:3:1: AttributeError: 'Synchronized' object has no attribute 'Value'");
  }

  @Test
  void sharedNumbersAreAsWideAsTheirCType() {
    assertThat(
            Programs.output(
                """
                from multiprocessing import Value
                print(Value("i", 2**31).value, Value("B", -1).value, Value("f", 0.1).value)
                """))
        .containsExactly("-2147483648 255 0.10000000149011612");
  }

  @Test
  void incrementsUnderTheLockOfAValueAreNeverLost() {
    String program =
        """
        from multiprocessing import Process, Value

        def add(number):
            for _ in range(20):
                with number.get_lock():
                    number.value += 1

        number = Value("i", 0)
        parts = [Process(target=add, args=(number,)) for _ in range(3)]
        for part in parts:
            part.start()
        for part in parts:
            part.join()
        print(number.value)
        """;
    for (int seed = 0; seed < 20; seed++) {
      assertThat(Programs.outcome(program, Programs.RANDOM.withSeed(seed)).output())
          .containsExactly("60");
    }
  }

  @Test
  void exitCodesTellHowAProcessEnded() {
    assertThat(
            Programs.output(
                """
                from multiprocessing import Process
                import time

                def fail():
                    raise ValueError("no")

                well = Process(target=print)
                badly = Process(target=fail)
                ended = Process(target=time.sleep, args=(100,))
                killed = Process(target=time.sleep, args=(100,))
                processes = [well, badly, ended, killed]
                print([p.exitcode for p in processes])
                for p in processes:
                    p.start()
                time.sleep(0.1)
                print(ended.is_alive())
                ended.terminate()
                killed.kill()
                for p in processes:
                    p.join()
                print([p.exitcode for p in processes])
                """))
        .containsExactly("[None, None, None, None]", "", "True", "[0, 1, -15, -9]");
  }

  @Test
  void aLockThatAKilledProcessHeldStaysHeld() {
    var outcome =
        Programs.outcome(
            """
            from multiprocessing import Process, Lock
            import time

            def hold(lock):
                lock.acquire()
                time.sleep(100)

            lock = Lock()
            p = Process(target=hold, args=(lock,))
            p.start()
            time.sleep(0.1)
            p.kill()
            lock.acquire()
            """);

    assertThat(outcome.explanation())
        .isEqualTo("main waits for lock, which p still holds although it is over.");
  }

  @Test
  void aProcessWaitsForItsThreadsAndTakesItsDaemonsAlong() {
    Trace trace =
        Programs.record(
            """
            from multiprocessing import Process
            from threading import Thread
            import time

            def work():
                Thread(target=time.sleep, args=(1,), name="short").start()
                Thread(target=time.sleep, args=(9,), name="long", daemon=True).start()

            p = Process(target=work)
            p.start()
            p.join()
            """);
    var end = trace.momentAt(trace.endNanos());

    assertThat(trace.endNanos()).isBetween(1_000_000_000L, 2_000_000_000L);
    assertThat(end.actor(Programs.actor(trace, "long")).phase()).isEqualTo(Phase.KILLED);
    assertThat(end.actor(Programs.actor(trace, "short")).phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void aQueueBetweenProcessesSendsCopies() {
    assertThat(
            Programs.output(
                """
                from multiprocessing import Process, Queue

                def work(q):
                    item = q.get()
                    item.append(2)
                    q.put(item)

                q = Queue()
                p = Process(target=work, args=(q,))
                p.start()
                mine = [1]
                q.put(mine)
                p.join()
                print(mine, q.get())
                """))
        .containsExactly("[1] [1, 2]");
  }
}
