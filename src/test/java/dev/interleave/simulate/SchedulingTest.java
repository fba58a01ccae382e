package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulingTest {

  static Stream<Arguments> runs() {
    var runs = new ArrayList<Arguments>();
    for (String program : Programs.all()) {
      runs.add(Arguments.of(program, RunSettings.DEFAULT));
      runs.add(Arguments.of(program, RunSettings.DEFAULT.withGil(false).withCores(2)));
      for (int seed = 1; seed <= 3; seed++) {
        runs.add(Arguments.of(program, Programs.RANDOM.withSeed(seed)));
        runs.add(Arguments.of(program, Programs.RANDOM.withSeed(seed).withGil(false)));
      }
    }
    return runs.stream();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aRunIsTheSameEveryTime(String program, RunSettings settings) {
    Trace first = Programs.record(program, settings, Script.NONE);
    Trace second = Programs.record(program, settings, Script.NONE);

    assertThat(second.events()).isEqualTo(first.events());
    assertThat(second.outcome()).isEqualTo(first.outcome());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void replayingAScheduleGivesTheSameTrace(String program, RunSettings settings) {
    Trace first = Programs.record(program, settings, Script.NONE);
    Trace again = Programs.record(program, settings.withSeed(99), Script.replay(first.schedule()));

    assertThat(again.events()).isEqualTo(first.events());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void recordingDoesNotChangeARun(String program, RunSettings settings) throws Exception {
    Trace trace = Programs.record(program, settings, Script.NONE);
    Result result = Programs.simulator(program, settings).run(Script.NONE);

    assertThat(result.outcome()).isEqualTo(trace.outcome());
    assertThat(result.schedule()).isEqualTo(trace.schedule());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyStepHasATimeOfItsOwn(String program, RunSettings settings) {
    Trace trace = Programs.record(program, settings, Script.NONE);

    for (int step = 1; step <= trace.stepCount(); step++) {
      assertThat(trace.nanosOfStep(step)).isGreaterThan(trace.nanosOfStep(step - 1));
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void anActorTakesNoStepWhileItIsBusyAsleepOrBehindAnObstacle(
      String program, RunSettings settings) {
    Trace trace = Programs.record(program, settings, Script.NONE);

    for (int step = 1; step <= trace.stepCount(); step++) {
      Event.StepTaken taken = trace.step(step);
      Moment before = trace.momentAfter(trace.eventOfStep(step));
      var actor = before.actor(taken.actor());
      assertThat(actor.busyUntilNanos()).isLessThanOrEqualTo(taken.nanos());
      assertThat(actor.phase()).isIn(Phase.READY, Phase.WAITING);
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void noMoreActorsRunThanCoresAndInterpreterLocksAllow(String program, RunSettings settings) {
    Trace trace = Programs.record(program, settings, Script.NONE);
    Map<Integer, Event.StepTaken> running = new HashMap<>();

    for (Event.StepTaken step : Programs.events(trace, Event.StepTaken.class)) {
      running.values().removeIf(other -> other.nanos() + other.durationNanos() <= step.nanos());
      running.put(step.actor(), step);
      assertThat(running.size()).isLessThanOrEqualTo(settings.cores());
      var processes = new HashSet<Integer>();
      if (settings.gil()) {
        assertThat(running.keySet()).allMatch(actor -> processes.add(trace.actor(actor).process()));
      }
    }
  }

  @Test
  void roundRobinLosesAnUpdateWhereBothThreadsSleepBetweenReadAndWrite() {
    assertThat(Programs.output(Programs.RACE)).containsExactly("1");
    assertThat(Programs.output(Programs.LOCKED)).containsExactly("2");
  }

  @Test
  void randomRunsLoseUpdatesOfAPlainIncrementInAFairShare() {
    long lost = 0;
    for (int seed = 0; seed < 100; seed++) {
      var outcome = Programs.outcome(Programs.COUNTERS, Programs.RANDOM.withSeed(seed));
      lost += Programs.value(outcome, "total") < 80 ? 1 : 0;
    }

    assertThat(lost).isBetween(20L, 100L);
  }

  @Test
  void aLockKeepsEveryUpdateWhateverTheSeed() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(Programs.outcome(Programs.LOCKED, Programs.RANDOM.withSeed(seed)).output())
          .containsExactly("2");
    }
  }

  @Test
  void sharedMemoryLosesUpdatesForSomeSeedsAndGainsNoneForAny() {
    int lost = 0;
    for (int seed = 0; seed < 200; seed++) {
      var outcome = Programs.outcome(Programs.MEMORY, Programs.RANDOM.withSeed(seed));
      long value = Programs.value(outcome, "number");
      assertThat(value).isBetween(5L, 15L);
      lost += value < 15 ? 1 : 0;
    }

    assertThat(lost).isPositive();
  }

  @Test
  void processesRunAtTheSameTimeUnderTheInterpreterLockAndThreadsDoNot() {
    String busy =
        """
        from %s import %s

        def work():
            n = 0
            for i in range(100000):
                n += i

        if __name__ == "__main__":
            parts = [%2$s(target=work) for _ in range(4)]
            for part in parts:
                part.start()
            for part in parts:
                part.join()
        """;
    long threads = Programs.record(busy.formatted("threading", "Thread")).endNanos();
    long processes = Programs.record(busy.formatted("multiprocessing", "Process")).endNanos();

    assertThat(processes).isLessThan(threads / 2);
  }

  @Test
  void threadsTakeTurnsAtTheSwitchInterval() {
    Trace trace =
        Programs.record(
            """
            from threading import Thread
            total = 0

            def add():
                global total
                for _ in range(10000):
                    total += 1

            t1 = Thread(target=add)
            t2 = Thread(target=add)
            t1.start()
            t2.start()
            """);
    Schedule schedule = trace.schedule();
    var turns = new ArrayList<Integer>();
    int turn = 0;
    for (int step = 1; step < schedule.length(); step++) {
      turn++;
      if (schedule.actorOf(step) != schedule.actorOf(step - 1)) {
        turns.add(turn);
        turn = 0;
      }
    }

    assertThat(turns.stream().filter(length -> length > 1_000).count()).isGreaterThan(4);
    assertThat(turns).allMatch(length -> length <= 5_000);
  }

  @Test
  void thoseWhoCanTakeTheNextStepAreOffered() throws Exception {
    Simulator simulator = Programs.simulator(Programs.RACE, RunSettings.DEFAULT);
    Trace trace = simulator.record(Script.NONE, () -> false);
    int bothStarted = 1;
    while (trace.momentAfterStep(bothStarted).actor(2).phase() == Phase.NEW) {
      bothStarted++;
    }

    List<Integer> choices =
        simulator.choicesAfter(Script.replay(trace.schedule().first(bothStarted)));

    assertThat(choices).containsExactly(1, 2);
  }

  @Test
  void whoSleepsMayBeChosenAndTheOthersAreHeldUp() throws Exception {
    String program =
        """
        from threading import Thread
        import time
        x = 0

        def nap():
            global x
            time.sleep(1)
            x = 1

        t = Thread(target=nap)
        t.start()
        x = 2
        t.join()
        """;
    Simulator simulator = Programs.simulator(program, RunSettings.DEFAULT);
    Schedule asleep = Schedule.of(0, 0, 1);

    assertThat(simulator.choicesAfter(Script.replay(asleep))).containsExactly(0, 1);
    Trace trace = simulator.record(Script.replay(asleep.then(1)), () -> false);
    assertThat(trace.nanosOfStep(4)).isGreaterThan(1_000_000_000L);
    assertThat(trace.outcome().values().get("x")).hasToString("2");
  }

  @Test
  void aStepThatCannotBeTakenIsRefusedWithTheReason() {
    Simulator simulator = Programs.simulator(Programs.RACE, RunSettings.DEFAULT);

    assertThatThrownBy(() -> simulator.run(Script.replay(Schedule.of(0, 1))))
        .isInstanceOf(ScheduleException.class)
        .hasMessage("Step 2 of the schedule cannot be taken: t1 is not started by then");
    assertThatThrownBy(() -> simulator.run(Script.replay(Schedule.of(7))))
        .hasMessage("Step 1 of the schedule cannot be taken: nobody has the number 7 by then");
  }

  @Test
  void aRunCanBeCancelled() {
    Simulator simulator =
        Programs.simulator(
            """
            x = 0
            def f():
                global x
                while True:
                    x += 1
            f()
            """,
            RunSettings.DEFAULT);

    assertThatThrownBy(() -> simulator.record(Script.NONE, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
