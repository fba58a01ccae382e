package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleRecording;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is said of kills, interrupts and locks taken over from the dead.
class InterventionsTest {

  private static final Trace KILLED = LiveSampleTraces.killedHolder(false);
  private static final Trace RECOVERED = LiveSampleTraces.killedHolder(true);
  private static final Trace INTERRUPTED = LiveSampleTraces.interrupted();

  private static int last(Trace trace, Predicate<Event> wanted) {
    return IntStream.range(0, trace.events().size())
        .filter(index -> wanted.test(trace.event(index)))
        .max()
        .orElseThrow();
  }

  private static List<String> told(Trace trace, Predicate<Event> wanted) {
    var narrator = new Narrator(trace, SampleTexts.ENGLISH);
    return IntStream.range(0, trace.events().size())
        .filter(index -> wanted.test(trace.event(index)))
        .mapToObj(narrator::sentence)
        .toList();
  }

  @Test
  void aKillSaysWhatTheKilledHolds() {
    assertThat(told(KILLED, Event.ActorKilled.class::isInstance))
        .containsExactly("p1 is killed while it holds the lock");
  }

  @Test
  void whoeverTakesOverSaysFromWhom() {
    assertThat(told(RECOVERED, Event.LockRecovered.class::isInstance))
        .containsExactly("p2 takes over the lock from p1, which is dead");
  }

  @Test
  void anInterruptEndsASleepAndDoesNotStopAComputation() {
    assertThat(told(INTERRUPTED, Event.InterruptSent.class::isInstance))
        .containsExactly(
            "t2 is interrupted while it computes, and goes on",
            "t1 is interrupted while it sleeps");
    assertThat(told(INTERRUPTED, Event.SleepEnded.class::isInstance))
        .containsExactly("t1 wakes up early, because it was interrupted");
  }

  @Test
  void aWaitThatEndsWithTheExceptionOfAnInterruptWasInterrupted() {
    var run = new SampleRecording("queue", "take", RunSettings.DEFAULT);
    int queue = run.resource(Resource.Kind.QUEUE, "tasks");
    int worker = run.thread("w1");
    run.create(run.main(), "take", queue, Datum.of(0)).start(run.main(), "take", worker, "run");
    run.step(run.main(), "take")
        .event(now -> new Event.InterruptSent(now, worker, run.main()))
        .step(worker, "take")
        .block(worker, new Obstacle.AtResource(queue, Obstacle.Purpose.GET_ITEM))
        .goOn(worker, "take", run.main())
        .event(
            now ->
                new Event.ExceptionRaised(
                    now, worker, "InterruptedException", "", SourceRange.NOWHERE, true));
    Trace trace = run.build(new Outcome(Outcome.Kind.STOPPED, "", Map.of(), List.of()));
    assertThat(told(trace, Event.UnblockedBy.class::isInstance))
        .containsExactly("w1 stops waiting, because it was interrupted");
    assertThat(new Narrator(trace, SampleTexts.ENGLISH).sentenceOfStep(3))
        .isEqualTo("w1 is interrupted by main while it computes, and goes on");
  }

  @Test
  void whatHappenedLastAtATimeMayBeAnIntervention() {
    long killed = KILLED.event(last(KILLED, Event.ActorKilled.class::isInstance)).nanos();
    var narrator = new Narrator(KILLED, SampleTexts.ENGLISH);
    assertThat(narrator.sentenceAt(killed)).isEqualTo("p1 is killed while it holds the lock");
    assertThat(narrator.sentenceAt(KILLED.endNanos()))
        .isEqualTo(narrator.sentenceOfStep(KILLED.stepCount()));
  }

  @Test
  void whoeverWaitsForADeadOwnerSaysSo() {
    int p2 = 2;
    var end = new Situation(KILLED, KILLED.momentAt(KILLED.endNanos()));
    assertThat(end.inWords(p2, SampleTexts.ENGLISH))
        .isEqualTo("waits for lock, and its owner p1 is dead");
  }

  @Test
  void theDeadSayWhatTheyStillHold() {
    int p1 = 1;
    var end = new Situation(KILLED, KILLED.momentAt(KILLED.endNanos()));
    assertThat(end.inWords(p1, SampleTexts.ENGLISH))
        .isEqualTo("was ended from outside and still holds lock");
  }
}
