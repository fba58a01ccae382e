package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class PrimitivesTest {

  @Test
  void aConditionWakesWhoWaitsOnlyWhenTheLockIsFreeAgain() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread, Condition
            ready = Condition()
            items = []

            def take():
                with ready:
                    while not items:
                        ready.wait()
                    print("took", items.pop())

            t = Thread(target=take)
            t.start()
            with ready:
                items.append(1)
                ready.notify()
                print("put")
            t.join()
            """);

    assertThat(trace.outcome().output()).containsExactly("put", "took 1");
  }

  @Test
  void aNotifiedActorThenWaitsForTheLock() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread, Condition
            import time
            ready = Condition()

            def wait():
                with ready:
                    ready.wait()

            t = Thread(target=wait)
            t.start()
            time.sleep(0.1)
            with ready:
                ready.notify_all()
                time.sleep(0.1)
            t.join()
            """);

    assertThat(
            Programs.events(trace, Event.BlockedOn.class).stream()
                .filter(event -> event.actor() == 1))
        .extracting(event -> event.obstacle().toString())
        .satisfiesExactly(
            first -> assertThat(first).contains("BE_NOTIFIED"),
            second -> assertThat(second).contains("HOLD_LOCK"));
  }

  @Test
  void waitingForAPredicateEndsWithItOrWithTheTimeLimit() {
    assertThat(
            Programs.output(
                """
                from threading import Thread, Condition
                import time
                ready = Condition()
                state = {"on": False}

                def switch():
                    time.sleep(0.1)
                    with ready:
                        state["on"] = True
                        ready.notify()

                Thread(target=switch).start()
                with ready:
                    print(ready.wait_for(lambda: state["on"], timeout=0.01))
                    print(ready.wait_for(lambda: state["on"]))
                """))
        .containsExactly("False", "True");
  }

  @Test
  void aSemaphoreLetsInAsManyAsItHasPermits() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread, Semaphore
            import time
            places = Semaphore(2)

            def park():
                with places:
                    time.sleep(0.1)

            cars = [Thread(target=park) for _ in range(5)]
            for car in cars:
                car.start()
            """);
    int inside = 0;
    int most = 0;
    for (Event event : trace.events()) {
      inside += event instanceof Event.PermitTaken ? 1 : 0;
      inside -= event instanceof Event.PermitGiven ? 1 : 0;
      most = Math.max(most, inside);
    }

    assertThat(most).isEqualTo(2);
    assertThat(inside).isZero();
  }

  @Test
  void anEventIsSeenByAllWhoWaitForIt() {
    assertThat(
            Programs.output(
                """
                from threading import Thread, Event
                start = Event()

                def run(name):
                    start.wait()
                    print(name)

                for name in "ab":
                    Thread(target=run, args=(name,)).start()
                print("set")
                start.set()
                """))
        .startsWith("set")
        .containsExactlyInAnyOrder("set", "a", "b");
  }

  @Test
  void aBarrierOpensForTheLastAndCanBeUsedAgain() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread, Barrier
            gate = Barrier(3)

            def walk():
                for _ in range(2):
                    gate.wait()

            for _ in range(3):
                Thread(target=walk).start()
            """);

    assertThat(trace.outcome().kind()).isEqualTo(Outcome.Kind.FINISHED);
    assertThat(Programs.events(trace, Event.BarrierReached.class)).hasSize(6);
    assertThat(Programs.events(trace, Event.BarrierOpened.class)).hasSize(2);
  }

  @Test
  void aBarrierWhoseTimeIsOverBreaksForAll() {
    assertThat(
            Programs.output(
                """
                from threading import Thread, Barrier, BrokenBarrierError
                gate = Barrier(3)

                def walk(limit):
                    try:
                        gate.wait(limit)
                    except BrokenBarrierError:
                        print("broken")

                Thread(target=walk, args=(0.1,)).start()
                Thread(target=walk, args=(None,)).start()
                """))
        .containsExactly("broken", "broken");
  }

  @Test
  void itemsOfAQueueAreFollowedFromPutToTaskDone() {
    Trace trace = Programs.record(Programs.WORKERS);
    var put = Programs.events(trace, Event.ItemPut.class);
    var taken = Programs.events(trace, Event.ItemTaken.class);

    assertThat(put).hasSize(6);
    assertThat(taken.stream().map(event -> event.item()))
        .containsExactlyElementsOf(put.stream().map(event -> event.item()).toList());
    assertThat(Programs.events(trace, Event.TaskDone.class)).hasSize(6);
    assertThat(Programs.events(trace, Event.QueueJoinEnded.class)).hasSize(1);
  }

  @Test
  void aFullQueueHoldsUpWhoPuts() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread
            from queue import Queue
            q = Queue(1)

            def put():
                for i in range(3):
                    q.put(i)

            t = Thread(target=put)
            t.start()
            print(q.get(), q.get(), q.get())
            """);

    assertThat(trace.outcome().output()).containsExactly("0 1 2");
    assertThat(Programs.events(trace, Event.BlockedOn.class))
        .anyMatch(event -> event.obstacle().toString().contains("PUT_ITEM"));
  }

  @Test
  void queuesTakeInTheOrderTheyAreNamedFor() {
    assertThat(
            Programs.output(
                """
                from queue import Queue, LifoQueue, PriorityQueue
                for q in [Queue(), LifoQueue(), PriorityQueue()]:
                    for i in [2, 3, 1]:
                        q.put(i)
                    print(q.get(), q.get(), q.get())
                """))
        .containsExactly("2 3 1", "1 3 2", "1 2 3");
  }

  @Test
  void runningAThreadsFunctionDirectlyStartsNobody() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread, current_thread
            t = Thread(target=lambda: print(current_thread().name))
            t.run()
            """);

    assertThat(trace.outcome().output()).containsExactly("MainThread");
    assertThat(Programs.events(trace, Event.ActorStarted.class)).hasSize(1);
  }

  @Test
  void actorsAreNamedAsTheProgramNamesThem() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread
            first = Thread(target=print)
            for i in range(2):
                t = Thread(target=print)
            t = Thread(target=print, name="last")
            threads = [Thread(target=print) for _ in range(2)]
            """);

    assertThat(trace.actors())
        .extracting(actor -> actor.name())
        .containsExactly(
            "main", "first", "t1", "t2", "last", "Thread-4 (print)", "Thread-5 (print)");
  }
}
