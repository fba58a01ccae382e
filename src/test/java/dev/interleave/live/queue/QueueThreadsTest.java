package dev.interleave.live.queue;

import static dev.interleave.live.RealRuns.awaitEvent;
import static dev.interleave.live.RealRuns.events;
import static dev.interleave.live.RealRuns.finished;
import static dev.interleave.live.RealRuns.proven;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interleave.live.RealRuns;
import dev.interleave.live.run.Ending;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.live.thread.ThreadRun;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueueThreadsTest {

  @ParameterizedTest
  @MethodSource("endings")
  void everyTaskIsDoneOnceHoweverTheWorkersEnd(ThreadKind kind, Ending ending, int producers)
      throws Exception {
    Trace trace = finished(queue(kind, 3, producers, 12, 2, ending, Duration.ofMillis(1)));
    assertThat(trace.outcome().kind()).isEqualTo(Outcome.Kind.FINISHED);
    List<String> output = trace.outcome().output();
    assertThat(output).last().isEqualTo("All tasks are done");
    assertThat(
            output.stream()
                .filter(line -> line.contains("did task"))
                .map(line -> line.replaceFirst("w\\d did task ", "")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 12).mapToObj(String::valueOf).toList());
  }

  static Stream<Arguments> endings() {
    return Stream.of(ThreadKind.values())
        .flatMap(
            kind ->
                Stream.of(Ending.DAEMON, Ending.POISON_PILL, Ending.INTERRUPT)
                    .flatMap(
                        ending ->
                            Stream.of(1, 2).map(number -> Arguments.of(kind, ending, number))));
  }

  @ParameterizedTest
  @EnumSource
  void daemonsEndWithTheMainThread(ThreadKind kind) throws Exception {
    Trace trace = finished(queue(kind, 2, 1, 4, 0, Ending.DAEMON, Duration.ZERO));
    assertThat(events(trace, Event.ActorKilled.class))
        .extracting(Event.ActorKilled::actor, Event.ActorKilled::by)
        .containsExactlyInAnyOrder(tuple(1, 0), tuple(2, 0));
  }

  @Test
  void poisonPillsEndOneWorkerEach() throws Exception {
    Trace trace =
        finished(queue(ThreadKind.PLATFORM, 3, 1, 4, 0, Ending.POISON_PILL, Duration.ZERO));
    assertThat(events(trace, Event.ItemPut.class)).hasSize(4 + 3);
    assertThat(events(trace, Event.TaskDone.class)).hasSize(4 + 3);
    assertThat(events(trace, Event.ActorEnded.class)).hasSize(1 + 3);
    assertThat(trace.outcome().output())
        .contains("w1 took a poison pill", "w2 took a poison pill", "w3 took a poison pill");
  }

  @Test
  void interruptsOfTheMainThreadEndTheWorkers() throws Exception {
    Trace trace = finished(queue(ThreadKind.PLATFORM, 3, 1, 4, 0, Ending.INTERRUPT, Duration.ZERO));
    assertThat(events(trace, Event.InterruptSent.class))
        .extracting(Event.InterruptSent::by)
        .containsExactly(0, 0, 0);
    assertThat(events(trace, Event.ExceptionRaised.class))
        .extracting(Event.ExceptionRaised::type)
        .containsExactly("InterruptedException", "InterruptedException", "InterruptedException");
  }

  @Test
  void aFullQueueBlocksWhoPuts() throws Exception {
    Trace trace =
        finished(queue(ThreadKind.PLATFORM, 1, 1, 4, 1, Ending.DAEMON, Duration.ofMillis(20)));
    assertThat(blocked(trace, Purpose.PUT_ITEM)).isTrue();
  }

  @Test
  void aQueueWithoutBoundBlocksNobodyWhoPuts() throws Exception {
    Trace trace =
        finished(queue(ThreadKind.PLATFORM, 1, 3, 9, 0, Ending.DAEMON, Duration.ofMillis(1)));
    assertThat(blocked(trace, Purpose.PUT_ITEM)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void oneShotWorkersLeaveTheJoinWaitingForeverWhichIsNamed(ThreadKind kind) throws Exception {
    try (ThreadRun run =
        RealRuns.start(queue(kind, 2, 1, 5, 0, Ending.ONE_SHOT, Duration.ofMillis(1)))) {
      long limit = System.nanoTime() + RealRuns.LONG.toNanos();
      while (run.standstill().isEmpty()) {
        assertThat(System.nanoTime()).isLessThan(limit);
        Thread.sleep(10);
      }
      assertThat(run.standstill()).startsWith("main waits ").contains("tasks");
      assertThat(run.isOver()).isFalse();
      run.stop();
      assertThat(run.await(RealRuns.LONG)).isTrue();
      assertThat(proven(run).outcome().kind()).isEqualTo(Outcome.Kind.WAITS_FOREVER);
    }
  }

  @Test
  void asManyOneShotWorkersAsTasksComeToTheirEnd() throws Exception {
    Trace trace = finished(queue(ThreadKind.PLATFORM, 5, 1, 5, 0, Ending.ONE_SHOT, Duration.ZERO));
    assertThat(trace.outcome().output()).contains("All tasks are done");
  }

  @Test
  void aWorkerThatIsInterruptedLeavesItsTaskUndone() throws Exception {
    try (ThreadRun run =
        RealRuns.start(
            queue(ThreadKind.PLATFORM, 1, 1, 2, 0, Ending.DAEMON, Duration.ofSeconds(10)))) {
      awaitEvent(run, Event.SleepBegan.class::isInstance);
      run.interrupt(1);
      awaitEvent(run, event -> event instanceof Event.ActorEnded(_, int actor) && actor == 1);
      run.stop();
      assertThat(run.await(RealRuns.LONG)).isTrue();
      Trace trace = proven(run);
      assertThat(events(trace, Event.TaskDone.class)).isEmpty();
      assertThat(trace.outcome().kind()).isEqualTo(Outcome.Kind.WAITS_FOREVER);
    }
  }

  private static boolean blocked(Trace trace, Purpose purpose) {
    return events(trace, Event.BlockedOn.class)
        .anyMatch(
            event ->
                event.obstacle() instanceof Obstacle.AtResource(_, Purpose why) && why == purpose);
  }

  private static LiveProgram.Queue queue(
      ThreadKind kind,
      int workers,
      int producers,
      int tasks,
      int capacity,
      Ending ending,
      Duration sleep) {
    return new LiveProgram.Queue(
        kind, workers, producers, tasks, capacity, ending, sleep, Toggles.NONE);
  }
}
