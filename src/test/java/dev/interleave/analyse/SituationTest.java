package dev.interleave.analyse;

import dev.interleave.text.SampleTexts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Event;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SituationTest {

  private static final int MAIN = 0;
  private static final int T1 = 1;
  private static final int T2 = 2;

  @Test
  void aBlockedThreadNamesTheLockItWaitsForAndItsHolder() {
    assertThat(
            afterFirst(SampleTraces.raceWithLock(), Event.SleepBegan.class::isInstance)
                .inWords(T2, SampleTexts.ENGLISH))
        .isEqualTo("waits for lock, which t1 holds");
  }

  @Test
  void aThreadThatWaitsForAnotherToEndNamesIt() {
    assertThat(
            afterFirst(SampleTraces.raceWithLock(), Event.SleepBegan.class::isInstance)
                .inWords(MAIN, SampleTexts.ENGLISH))
        .isEqualTo("waits for t1 to end");
  }

  @Test
  void aSleeperSaysWhenItWakesUp() {
    assertThat(
            afterFirst(SampleTraces.raceWithLock(), Event.SleepBegan.class::isInstance)
                .inWords(T1, SampleTexts.ENGLISH))
        .matches("sleeps until 10\\.\\d{3} ms");
  }

  @Test
  void aWorkerWithoutWorkWaitsForAnItem() {
    assertThat(
            afterFirst(SampleTraces.queue(2, 3), Event.BlockedOn.class::isInstance)
                .inWords(T1, SampleTexts.ENGLISH))
        .isEqualTo("waits for an item on q");
  }

  @Test
  void aThreadHasNotStartedBeforeItsStart() {
    Trace trace = SampleTraces.raceWithLock();
    assertThat(new Situation(trace, trace.momentAfter(0)).inWords(T1, SampleTexts.ENGLISH))
        .isEqualTo("is not started yet");
  }

  @Test
  void aThreadThatTookAStepRunsUntilTheStepIsOver() {
    Trace trace = SampleTraces.raceWithLock();
    Event.StepTaken step = trace.step(1);
    assertThat(new Situation(trace, trace.momentAt(step.nanos())).standingOf(step.actor()))
        .isEqualTo(Situation.Standing.RUNNING);
  }

  @Test
  void theLastEventOfAWriteIsTheWriteAndNotTheStepThatOpensIt() {
    Trace trace = SampleTraces.raceWithoutLock();
    Situation situation = afterFirst(trace, Event.ValueWritten.class::isInstance);
    assertThat(trace.events().get(situation.lastEvent())).isInstanceOf(Event.ValueWritten.class);
  }

  @Test
  void nothingHasHappenedAtTheBeginning() {
    Trace trace = SampleTraces.raceWithoutLock();
    assertThat(new Situation(trace, trace.momentAfter(0)).lastEvent()).isEqualTo(-1);
  }

  private static Situation afterFirst(Trace trace, Predicate<Event> wanted) {
    int index =
        IntStream.range(0, trace.events().size())
            .filter(at -> wanted.test(trace.events().get(at)))
            .findFirst()
            .orElseThrow();
    return new Situation(trace, trace.momentAt(trace.events().get(index).nanos()));
  }
}
