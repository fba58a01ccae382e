package dev.interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  private static final int EVENTS = 6_000;
  private static final Outcome FINISHED =
      new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void seekingFindsWhatReplayingFromTheBeginningFinds(long seed) {
    Trace trace = RandomTraces.of(seed, EVENTS);
    List<Moment> replayed = replayed(trace);
    for (int count = 0; count <= EVENTS; count += 97) {
      assertThat(trace.momentAfter(count)).isEqualTo(replayed.get(count));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void aTimeIsTheStateAfterAllEventsUntilThen(long seed) {
    Trace trace = RandomTraces.of(seed, EVENTS);
    List<Moment> replayed = replayed(trace);
    for (long nanos = 0; nanos <= trace.endNanos() + 5; nanos += 61) {
      long now = nanos;
      int count = (int) trace.events().stream().filter(event -> event.nanos() <= now).count();
      assertThat(trace.eventCountAt(now)).isEqualTo(count);
      assertThat(trace.momentAt(now)).isEqualTo(replayed.get(count).at(now));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void steppingBackAndForwardAgainChangesNothing(long seed) {
    Trace trace = RandomTraces.of(seed, EVENTS);
    for (int step = 1; step <= trace.stepCount(); step += 41) {
      Moment before = trace.momentAfterStep(step);
      trace.momentAfterStep(step - 1);
      assertThat(trace.momentAfterStep(step)).isEqualTo(before);
    }
  }

  @Test
  void severalThreadsMaySeekInOneTraceAtOnce() throws InterruptedException, ExecutionException {
    Trace trace = RandomTraces.of(31, EVENTS);
    Callable<List<Moment>> seekAll =
        () ->
            IntStream.rangeClosed(0, EVENTS / 50).mapToObj(n -> trace.momentAfter(n * 50)).toList();
    List<Moment> replayed = replayed(trace);
    List<Moment> expected =
        IntStream.rangeClosed(0, EVENTS / 50).mapToObj(n -> replayed.get(n * 50)).toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var running = new ArrayList<Future<List<Moment>>>();
      for (int count = 0; count < 4; count++) {
        running.add(threads.submit(seekAll));
      }
      for (Future<List<Moment>> each : running) {
        assertThat(each.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aMomentThatWasTakenIsNotChangedByLaterOnes() {
    Trace trace = RandomTraces.of(41, EVENTS);
    Moment early = trace.momentAfter(700);
    String said = early.toString();
    IntStream.range(700, 2_000).forEach(trace::momentAfter);
    assertThat(early).hasToString(said);
  }

  @Test
  void anEmptyTraceHasABeginningAndNothingElse() {
    Trace trace =
        new TraceBuilder(new Trace.Origin("nothing", "", RunSettings.DEFAULT)).build(FINISHED);
    assertThat(trace.endNanos()).isZero();
    assertThat(trace.stepCount()).isZero();
    assertThat(trace.stepAt(1_000)).isZero();
    assertThat(trace.momentAfterStep(0)).isEqualTo(trace.momentAt(0));
    assertThat(trace.momentAt(1_000).actors()).isEmpty();
    assertThat(trace.schedule().length()).isZero();
    assertThat(trace.toggleChanges()).isEmpty();
  }

  @Test
  void eventsOfOneTimeHappenTogether() {
    Trace trace = SampleTraces.raceWithLock();
    for (int step = 1; step <= trace.stepCount(); step++) {
      Moment moment = trace.momentAfterStep(step);
      assertThat(moment.stepCount()).isEqualTo(step);
      assertThat(moment.eventCount()).isEqualTo(trace.eventCountAt(moment.nanos()));
    }
  }

  @Test
  void aTimeBeforeTheFirstStepIsStepZero() {
    Trace trace = SampleTraces.raceWithLock();
    assertThat(trace.stepAt(trace.nanosOfStep(1) - 1)).isZero();
    assertThat(trace.stepAt(trace.nanosOfStep(1))).isEqualTo(1);
    assertThat(trace.stepAt(trace.endNanos())).isEqualTo(trace.stepCount());
  }

  @Test
  void theStepsOfATraceAreItsSchedule() {
    Trace trace = SampleTraces.raceWithLock();
    for (int step = 1; step <= trace.stepCount(); step++) {
      assertThat(trace.schedule().actorOf(step - 1)).isEqualTo(trace.step(step).actor());
    }
  }

  @Test
  void aSwitchIsKeptWithTheNumberOfStepsBeforeIt() {
    var run = new SampleRecording("switching", "a\nb\n", RunSettings.DEFAULT);
    Toggles off = Toggles.NONE.withLocks(false);
    run.step(run.main(), "a")
        .step(run.main(), "b")
        .event(now -> new Event.TogglesChanged(now, run.main(), off));
    Trace trace = run.build(FINISHED);
    assertThat(trace.toggleChanges()).containsOnly(Map.entry(2, off));
    assertThat(trace.momentAfterStep(1).toggles()).isEqualTo(Toggles.NONE);
    assertThat(trace.momentAfterStep(2).toggles()).isEqualTo(off);
  }

  @Test
  void aLongQueueIsReplayedWithoutCopyingIt() {
    var run = new SampleRecording("long", "q.put(1)", RunSettings.DEFAULT);
    int queue = run.resource(Resource.Kind.QUEUE, "q");
    run.create(run.main(), "q", queue, Datum.of(0));
    IntStream.range(0, 200_000).forEach(n -> run.put(run.main(), "q.put(1)", queue, n));
    Trace trace = run.build(FINISHED);
    var state = (ResourceState.QueueState) trace.momentAt(trace.endNanos()).resource(queue);
    assertThat(state.items()).hasSize(200_000);
    assertThat(state.unfinished()).isEqualTo(200_000);
  }

  @Test
  void aTraceStaysAsItIsWhenMoreIsRecorded() {
    var run = new SampleRecording("growing", "a", RunSettings.DEFAULT);
    run.step(run.main(), "a");
    Trace early = run.build(FINISHED);
    List<Event> said = List.copyOf(early.events());
    IntStream.range(0, 10_000).forEach(_ -> run.step(run.main(), "a"));
    assertThat(early.events()).isEqualTo(said);
    assertThat(run.build(FINISHED).events()).startsWith(said.toArray(Event[]::new)).hasSize(10_002);
  }

  @Test
  void theEventsOfATraceCannotBeChanged() {
    List<Event> events = SampleTraces.raceWithLock().events();
    assertThatThrownBy(events::removeLast).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> events.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anEventCannotComeBeforeTheOneThatHappenedLast() {
    var builder = new TraceBuilder(new Trace.Origin("wrong", "", RunSettings.DEFAULT));
    builder.addActor(Actor.Kind.MAIN, "main", Actor.NOBODY, Actor.NOBODY, false);
    builder.add(new Event.ActorStarted(5, 0, Actor.NOBODY));
    assertThatThrownBy(() -> builder.add(new Event.ActorEnded(4, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot come before");
  }

  @Test
  void anEventOfNobodyIsRefused() {
    var builder = new TraceBuilder(new Trace.Origin("wrong", "", RunSettings.DEFAULT));
    assertThatThrownBy(() -> builder.add(new Event.ActorEnded(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nobody");
  }

  /// The moments after 0, 1, 2, … events, each made from the one before it.
  private static List<Moment> replayed(Trace trace) {
    Moment moment =
        MomentBuilder.beginning(
            trace.actors().size(), trace.resources().size(), trace.origin().settings().toggles());
    var moments = new ArrayList<>(List.of(moment));
    for (Event event : trace.events()) {
      var builder = new MomentBuilder(moment, trace.resources());
      builder.apply(event);
      moment = builder.build();
      moments.add(moment);
    }
    return moments;
  }
}
