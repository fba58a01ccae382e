package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class SharingTest {

  @Test
  void anIncrementIsAReadAndAWrite() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread
            x = 0
            def add():
                global x
                x += 1
            t1 = Thread(target=add)
            t2 = Thread(target=add)
            t1.start()
            t2.start()
            """);

    assertThat(
            Programs.events(trace, Event.StepTaken.class).stream()
                .filter(step -> step.actor() == 1))
        .hasSize(2);
    assertThat(Programs.events(trace, Event.ValueRead.class)).hasSize(2);
    assertThat(Programs.events(trace, Event.ValueWritten.class)).hasSize(2);
  }

  @Test
  void aListThatAThreadCanReachIsReadAndWrittenInSteps() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread

            def fill(cells):
                cells[0] = 5
                cells.append(6)
                print(cells[1])

            t = Thread(target=fill, args=([1],))
            t.start()
            """);
    Resource cells = trace.resources().getFirst();

    assertThat(cells.kind()).isEqualTo(Resource.Kind.ARRAY);
    assertThat(cells.name()).isEqualTo("cells");
    assertThat(Programs.events(trace, Event.ValueWritten.class))
        .satisfiesExactly(
            set -> {
              assertThat(set.element()).isEqualTo(Datum.of(0));
              assertThat(set.before()).isEqualTo(Datum.of(1));
              assertThat(set.after()).isEqualTo(Datum.of(5));
            },
            append -> {
              assertThat(append.element()).isEqualTo(Datum.of(1));
              assertThat(append.before()).isNull();
              assertThat(append.after()).isEqualTo(Datum.of(6));
            });
    assertThat(Programs.events(trace, Event.ValueRead.class))
        .singleElement()
        .matches(read -> read.value().equals(Datum.of(6)));
    assertThat(trace.outcome().values().get("cells")).hasToString("[5, 6]");
  }

  @Test
  void aListThatOnlyItsActorReachesIsLocalWork() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread

            def work():
                mine = []
                for i in range(10):
                    mine.append(i)

            t = Thread(target=work)
            t.start()
            """);

    assertThat(trace.stepCount()).isEqualTo(1);
  }

  @Test
  void aDictionaryIsSharedByItsKeys() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread
            counts = {"a": 0}

            def add():
                counts["a"] += 1
                counts["b"] = 1

            t = Thread(target=add)
            t.start()
            t.join()
            """);

    assertThat(Programs.events(trace, Event.ValueWritten.class))
        .extracting(Event.ValueWritten::element)
        .containsExactly(Datum.of("a"), Datum.of("b"));
    assertThat(trace.outcome().values().get("counts")).hasToString("{'a': 1, 'b': 1}");
  }

  @Test
  void aListOfLocksIsNoMoreAStepThanALock() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread, Lock
            forks = [Lock(), Lock()]

            def eat(place):
                with forks[place]:
                    pass

            t = Thread(target=eat, args=(1,))
            t.start()
            """);

    assertThat(trace.stepCount()).isEqualTo(3);
  }

  @Test
  void localsAreShownWhereTheyChange() {
    Trace trace =
        Programs.record(
            """
            def double(x):
                y = 2 * x
                return y
            print(double(4))
            """);

    assertThat(Programs.events(trace, Event.LocalChanged.class))
        .extracting(event -> event.name() + "=" + event.value())
        .containsExactly("x=4", "y=8");
    assertThat(Programs.events(trace, Event.FunctionEntered.class)).hasSize(1);
  }
}
