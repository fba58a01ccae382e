package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class EndingsTest {

  @Test
  void actorsThatWaitForEachOtherInACircleAreADeadlock() {
    Outcome outcome =
        Programs.outcome(
            """
            from threading import Thread, Lock
            import time
            a = Lock()
            b = Lock()

            def f():
                with a:
                    time.sleep(0.1)
                    with b:
                        pass

            def g():
                with b:
                    time.sleep(0.1)
                    with a:
                        pass

            t1 = Thread(target=f)
            t2 = Thread(target=g)
            t1.start()
            t2.start()
            """);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DEADLOCK);
    assertThat(outcome.explanation())
        .isEqualTo("t1 waits for b, which t2 holds; t2 waits for a, which t1 holds.");
  }

  @Test
  void whoAcquiresALockTwiceWaitsForItself() {
    Outcome outcome =
        Programs.outcome(
            """
            from threading import Lock
            lock = Lock()
            lock.acquire()
            lock.acquire()
            """);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DEADLOCK);
    assertThat(outcome.explanation()).isEqualTo("main waits for lock, which it holds itself.");
  }

  @Test
  void aLockThatSomebodyTookAlongIsWaitedForForEver() {
    Outcome outcome =
        Programs.outcome(
            """
            from threading import Thread, Lock
            lock = Lock()

            def forget():
                lock.acquire()

            t = Thread(target=forget)
            t.start()
            t.join()
            lock.acquire()
            """);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.WAITS_FOREVER);
    assertThat(outcome.explanation())
        .isEqualTo("main waits for lock, which t still holds although it is over.");
  }

  @Test
  void aQueueThatNobodyWorksOffIsJoinedForEver() {
    Outcome outcome =
        Programs.outcome(
            """
            from threading import Thread
            from queue import Queue
            q = Queue()

            def work():
                q.get()
                q.task_done()

            for _ in range(10):
                Thread(target=work, daemon=True).start()
            for i in range(20):
                q.put(i)
            q.join()
            """);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.WAITS_FOREVER);
    assertThat(outcome.explanation())
        .isEqualTo(
            "main waits in q.join() for 10 unfinished tasks, but nobody is left to finish them.");
  }

  @Test
  void theReasonIsToldOfTheOneThatMainWaitsFor() {
    Outcome outcome =
        Programs.outcome(
            """
            from threading import Thread
            from queue import Queue
            q = Queue()
            t = Thread(target=q.get)
            t.start()
            t.join()
            """);

    assertThat(outcome.explanation())
        .isEqualTo("t waits in q.get() for an item, but nobody is left to put one.");
  }

  @Test
  void anExceptionEndsItsThreadAndTheOthersGoOn() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread

            def fail():
                return 1 // 0

            t = Thread(target=fail)
            t.start()
            t.join()
            print("on")
            """);

    assertThat(trace.outcome().kind()).isEqualTo(Outcome.Kind.ERROR);
    assertThat(trace.outcome().explanation())
        .isEqualTo("test.py:4:12: ZeroDivisionError: integer division or modulo by zero");
    assertThat(trace.outcome().output()).containsExactly("on");
    assertThat(Programs.events(trace, Event.ExceptionRaised.class))
        .singleElement()
        .matches(raised -> !raised.caught() && raised.actor() == 1);
  }

  @Test
  void anExceptionThatIsHandledIsToldAsHandled() {
    Trace trace =
        Programs.record(
            """
            try:
                {}["x"]
            except KeyError:
                print("handled")
            """);

    assertThat(trace.outcome().kind()).isEqualTo(Outcome.Kind.FINISHED);
    assertThat(Programs.events(trace, Event.ExceptionRaised.class))
        .singleElement()
        .matches(Event.ExceptionRaised::caught);
  }

  @Test
  void anExceptionThatPassesAWithBlockReleasesTheLockAndIsToldOnce() {
    Trace trace =
        Programs.record(
            """
            from threading import Lock
            lock = Lock()
            with lock:
                raise ValueError("no")
            """);

    assertThat(Programs.events(trace, Event.LockReleased.class)).hasSize(1);
    assertThat(Programs.events(trace, Event.ExceptionRaised.class))
        .singleElement()
        .matches(raised -> !raised.caught() && raised.range().startLine() == 4);
  }

  @Test
  void anEndlessLoopEndsAtTheStepLimit() {
    RunSettings settings = RunSettings.DEFAULT.withStepLimit(1_000);

    assertThat(Programs.outcome("while True:\n    pass\n", settings).kind())
        .isEqualTo(Outcome.Kind.STEP_LIMIT);
    Outcome outcome =
        Programs.outcome(
            """
            x = 0
            def f():
                global x
                while True:
                    x += 1
            f()
            """,
            settings);
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STEP_LIMIT);
    assertThat(outcome.explanation()).contains("did not end within 1,000 steps");
  }

  @Test
  void mainWaitsForItsThreadsBeforeItEnds() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread
            import time
            t = Thread(target=time.sleep, args=(1,))
            t.start()
            """);

    assertThat(trace.endNanos()).isGreaterThan(1_000_000_000L);
    var ends = Programs.events(trace, Event.ActorEnded.class);
    assertThat(ends).extracting(Event.ActorEnded::actor).containsExactly(1, 0);
  }

  @Test
  void daemonsAreKilledWhenTheLastOtherThreadEnds() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread
            import time
            t = Thread(target=time.sleep, args=(100,), daemon=True)
            t.start()
            """);

    assertThat(trace.endNanos()).isLessThan(100_000_000_000L);
    assertThat(trace.momentAt(trace.endNanos()).actor(1).phase()).isEqualTo(Phase.KILLED);
  }

  @Test
  void aThreadThatSleepsLastOfAllEndsWhenItWakesUp() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread
            import time

            def nap():
                time.sleep(0.5)

            t = Thread(target=nap)
            t.start()
            t.join()
            """);
    var ended = Programs.events(trace, Event.ActorEnded.class).getFirst();

    assertThat(ended.actor()).isEqualTo(1);
    assertThat(ended.nanos()).isGreaterThan(500_000_000L);
  }
}
