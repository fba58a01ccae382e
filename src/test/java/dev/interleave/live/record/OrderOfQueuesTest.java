package dev.interleave.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderOfQueuesTest {

  private final HandMadeRun run = new HandMadeRun();
  private final int one = run.thread("t1");
  private final int two = run.thread("t2");
  private final int three = run.thread("t3");
  private int queue = -1;

  @AfterEach
  void theTraceIsProven() {
    assertThat(run.violations()).isEmpty();
  }

  private void queueOf(int capacity) {
    queue = run.recording.addQueue("tasks", Resource.BETWEEN_PROCESSES, capacity);
  }

  private void at(long micros, int actor, RecordKind kind, long... item) {
    run.at(micros, actor, kind, HandMadeRun.Step.PUT, queue, item);
  }

  private static List<String> moves(Trace trace) {
    return trace.events().stream()
        .<String>mapMulti(
            (event, out) -> {
              int actor = event.actor();
              switch (event) {
                case Event.ItemPut put -> out.accept(actor + " puts " + put.item().value());
                case Event.ItemTaken taken -> out.accept(actor + " takes " + taken.item().value());
                case Event.BlockedOn _ -> out.accept(actor + " waits");
                case Event.QueueJoinEnded _ -> out.accept(actor + " joins");
                case Event _ -> {}
              }
            })
        .toList();
  }

  @Test
  void whatAWorkerTookFirstWasPutFirst() {
    queueOf(0);
    at(50, one, RecordKind.PUT, 1);
    at(40, two, RecordKind.PUT, 2);
    at(45, three, RecordKind.TAKEN, 1);
    at(46, three, RecordKind.TAKEN, 2);

    assertThat(moves(run.trace()))
        .containsExactly("1 puts 1", "2 puts 2", "3 takes 1", "3 takes 2");
  }

  @Test
  void aWorkerWaitsWhileTheQueueIsEmpty() {
    queueOf(0);
    at(10, two, RecordKind.TAKING);
    at(50, one, RecordKind.PUT, 1);
    at(60, two, RecordKind.TAKEN, 1);

    assertThat(moves(run.trace())).containsExactly("2 waits", "1 puts 1", "2 takes 1");
  }

  @Test
  void aProducerWaitsWhileTheQueueIsFull() {
    queueOf(1);
    at(10, one, RecordKind.PUT, 1);
    at(20, one, RecordKind.PUTTING);
    at(30, one, RecordKind.PUT, 2);
    at(40, two, RecordKind.TAKEN, 1);

    assertThat(moves(run.trace())).containsExactly("1 puts 1", "1 waits", "2 takes 1", "1 puts 2");
  }

  @Test
  void aJoinEndsAfterAllThatWasDoneByThen() {
    queueOf(0);
    at(50, one, RecordKind.PUT, 1);
    at(10, two, RecordKind.TAKEN, 1);
    at(20, two, RecordKind.TASK_DONE);
    at(30, three, RecordKind.JOINED_QUEUE);

    assertThat(moves(run.trace())).containsExactly("1 puts 1", "2 takes 1", "3 joins");
  }

  @Test
  void aJoinThatNobodyIsLeftToEndIsNamed() {
    queueOf(0);
    at(1, HandMadeRun.MAIN, RecordKind.BEGAN);
    at(2, HandMadeRun.MAIN, RecordKind.PUT, 1);
    at(3, HandMadeRun.MAIN, RecordKind.PUT, 2);
    at(4, HandMadeRun.MAIN, RecordKind.JOINING_QUEUE);
    run.recording.stopped();

    Outcome outcome = run.trace().outcome();

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.WAITS_FOREVER);
    assertThat(outcome.explanation())
        .isEqualTo("main waits until 2 tasks of tasks are done; nobody is left to do them.");
  }
}
