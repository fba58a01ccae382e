package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedScheduleTest {

  private static final RunSettings ON = Programs.RANDOM;
  private static final RunSettings OFF = ON.withToggles(Toggles.NONE.withLocks(false));

  private static final String LAST_SLEEPERS =
      """
      from threading import Thread
      from multiprocessing import Process
      import time

      total = 0

      def nap(length):
          global total
          total += 1
          time.sleep(length)

      def parent():
          for length in (0.003, 0.001):
              Thread(target=nap, args=(length,)).start()

      p = Process(target=parent)
      t = Thread(target=nap, args=(0.002,))
      p.start()
      t.start()
      t.join()
      p.join()
      print(total)
      """;

  private static Trace carried(String source, RunSettings settings, Schedule steps) {
    return Programs.record(source, settings, new Script(steps, Map.of(), true));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void carriedOverToTheSameTogglesAScheduleIsFollowedToTheLetter(boolean gil) {
    for (String source :
        Stream.concat(Programs.all().stream(), Stream.of(LAST_SLEEPERS)).toList()) {
      for (long seed = 1; seed <= 40; seed++) {
        RunSettings settings = (seed % 2 == 0 ? ON : OFF).withSeed(seed).withGil(gil);
        Trace original = Programs.record(source, settings, Script.NONE);

        Trace carried = carried(source, settings, original.schedule());

        assertThat(carried.events()).as(source).isEqualTo(original.events());
        assertThat(carried.outcome()).isEqualTo(original.outcome());
      }
    }
  }

  @Test
  void aScheduleWithoutConflictIsTheSameWithAndWithoutTheLock() {
    Trace on = Programs.record(Programs.LOCKED);

    Trace off = carried(Programs.LOCKED, OFF, on.schedule());

    assertThat(off.schedule()).isEqualTo(on.schedule());
    assertThat(Programs.value(off.outcome(), "total")).isEqualTo(2);
  }

  @Test
  void aTurnThatTheLockForbidsIsMadeUpAsSoonAsTheLockIsFree() {
    Trace off = Programs.record(Programs.LOCKED, OFF.withSeed(3), Script.NONE);
    assertThat(Programs.value(off.outcome(), "total")).isEqualTo(1);

    Trace on = carried(Programs.LOCKED, ON, off.schedule());

    assertThat(Programs.value(on.outcome(), "total")).isEqualTo(2);
    assertThat(on.stepCount()).isEqualTo(off.stepCount());
    int release = on.events().indexOf(Programs.events(on, Event.LockReleased.class).getFirst());
    int freed = on.stepAt(on.event(release).nanos());
    int waiter = Programs.events(on, Event.LockAcquired.class).get(1).actor();
    assertThat(on.step(freed + 1).actor()).isEqualTo(waiter);
  }

  @Test
  void theSameScheduleCarriedTwiceGivesTheSameRun() {
    Schedule steps = Programs.record(Programs.LOCKED, OFF.withSeed(3), Script.NONE).schedule();

    assertThat(carried(Programs.LOCKED, ON, steps).events())
        .isEqualTo(carried(Programs.LOCKED, ON, steps).events());
  }

  @Test
  void whereNobodyCanGoOnTheRunEndsAndNothingIsRefused() {
    String source =
        """
        from threading import Thread, Lock

        a = Lock()
        b = Lock()

        def one():
            with a:
                with b:
                    pass

        def two():
            with b:
                with a:
                    pass

        t1 = Thread(target=one)
        t2 = Thread(target=two)
        t1.start()
        t2.start()
        t1.join()
        t2.join()
        """;
    Trace off = carried(source, OFF, Schedule.parse("0*2,1,2,1,2"));

    Trace on = carried(source, ON, off.schedule());

    assertThat(off.outcome().kind()).isEqualTo(Outcome.Kind.FINISHED);
    assertThat(on.outcome().kind()).isEqualTo(Outcome.Kind.DEADLOCK);
  }

  @Test
  void turnsOfActorsThatAreNotThereAreLeftOut() {
    Trace plain = Programs.record(Programs.LOCKED);

    Trace carried = carried(Programs.LOCKED, RunSettings.DEFAULT, Schedule.parse("7*3"));

    assertThat(carried.schedule()).isEqualTo(plain.schedule());
  }
}
