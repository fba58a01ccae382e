package dev.interleave.live.record;

import static dev.interleave.live.record.HandMadeRun.accesses;
import static dev.interleave.live.record.HandMadeRun.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderOfCellsTest {

  private static final long INITIAL = Stamp.whole(0, 0, 0);

  private final HandMadeRun run = new HandMadeRun();
  private final int one = run.thread("t1");
  private final int two = run.thread("t2");
  private final int cell = run.variable("value");

  @AfterEach
  void theTraceIsProven() {
    assertThat(run.violations()).isEmpty();
  }

  @Test
  void aReadComesAfterTheWriteItSawThoughItsTimeIsEarlier() {
    run.write(50, one, cell, word(7, one));
    run.read(20, two, cell, word(7, one));

    assertThat(accesses(run.trace())).containsExactly("1 writes 7", "2 reads 7");
  }

  @Test
  void aReadOfTheOldValueComesBeforeTheWriteThoughItsTimeIsLater() {
    run.write(20, one, cell, word(7, one));
    run.read(50, two, cell, INITIAL);

    assertThat(accesses(run.trace())).containsExactly("2 reads 0", "1 writes 7");
  }

  @Test
  void aLostUpdateIsShownAsItWas() {
    run.read(10, one, cell, INITIAL).write(40, one, cell, word(1, one));
    run.read(10, two, cell, INITIAL).write(30, two, cell, word(1, two));

    Trace trace = run.trace();

    assertThat(accesses(trace))
        .containsExactly("1 reads 0", "2 reads 0", "2 writes 1", "1 writes 1");
    assertThat(trace.outcome().values()).containsEntry("value", Datum.of(1));
  }

  @Test
  void timesInATraceIncreaseThoughTheClocksTie() {
    run.read(10, one, cell, INITIAL).read(10, two, cell, INITIAL).read(10, one, cell, INITIAL);

    assertThat(run.trace().events().stream().filter(Event.StepTaken.class::isInstance))
        .extracting(Event::nanos)
        .containsExactly(10_000L, 10_001L, 10_002L);
  }

  @Test
  void anActorIsBusyUntilItDoesSomethingAgain() {
    run.read(10, one, cell, INITIAL).read(90, one, cell, INITIAL);

    assertThat(run.trace().step(1).durationNanos()).isEqualTo(80_000);
  }

  @Test
  void oneActorsViewOrdersTheWritesOfOthers() {
    run.write(90, one, cell, word(1, one));
    run.write(10, two, cell, word(2, two));
    int three = run.thread("t3");
    run.read(20, three, cell, word(1, one)).read(30, three, cell, word(2, two));

    assertThat(accesses(run.trace()))
        .containsExactly("1 writes 1", "3 reads 1", "2 writes 2", "3 reads 2");
  }

  @Test
  void anUpdateComesRightAfterTheWriteItReplaced() {
    run.write(10, one, cell, word(1, one)).update(20, one, cell, word(1, two), word(1, two) + 1);
    run.write(90, two, cell, word(1, two));

    assertThat(accesses(run.trace()))
        .containsExactly("1 writes 1", "2 writes 1", "1 reads 1", "1 writes 2");
  }

  @Test
  void whatFollowsFromAnotherCellOrdersTwoWrites() {
    int other = run.variable("other");
    run.write(50, one, cell, word(1, one)).write(60, one, other, word(2, one));
    run.write(40, two, cell, word(3, two))
        .read(70, two, other, word(2, one))
        .read(80, two, cell, word(3, two));

    assertThat(accesses(run.trace()))
        .containsExactly("1 writes 1", "2 writes 3", "1 writes 2", "2 reads 2", "2 reads 3");
  }

  @Test
  void clocksThatAreMillisecondsApartChangeNothing() {
    int process = run.actor(Actor.Kind.PROCESS, "p1", 100);
    run.recording.alignClock(process, -5_000_000, 4_000_000);
    int third = run.actor(Actor.Kind.PROCESS, "p2", 100);
    run.recording.alignClock(third, 0, 1_000_000);
    run.write(8_000, process, cell, word(1, process));
    run.read(9_000, one, cell, word(1, process)).write(9_100, one, cell, word(2, one));
    run.read(8_010, process, cell, word(2, one));

    Trace trace = run.trace();

    assertThat(accesses(trace))
        .containsExactly("3 writes 1", "1 reads 1", "1 writes 2", "3 reads 2");
    assertThat(trace.origin().provenance())
        .hasFieldOrPropertyWithValue("clockErrorNanos", 5_000_000L);
  }

  @Test
  void aWriteThatWaitedInAStoreBufferIsShownAfterTheReadsThatOvertookIt() {
    int other = run.variable("other");
    run.write(10, one, cell, word(1, one)).read(20, one, other, INITIAL);
    run.write(10, two, other, word(2, two)).read(20, two, cell, INITIAL);

    assertThat(accesses(run.trace()))
        .containsExactly("1 reads 0", "2 writes 2", "2 reads 0", "1 writes 1");
    assertThat(run.conditions()).containsEntry("store buffer", "1 write became visible late");
  }

  @Test
  void aWriterSeesItsOwnWriteWhileThatWaitsInTheStoreBuffer() {
    int other = run.variable("other");
    run.write(10, one, cell, word(1, one))
        .read(15, one, cell, word(1, one))
        .read(20, one, other, INITIAL);
    run.write(10, two, other, word(2, two))
        .read(15, two, other, word(2, two))
        .read(20, two, cell, INITIAL);

    assertThat(accesses(run.trace())).hasSize(6);
    assertThat(run.conditions()).containsKey("store buffer").doesNotContainKey("order");
  }

  @Test
  void aWriteThatADeadActorDidNotGetToRecordIsPutIn() {
    run.read(10, one, cell, INITIAL);
    run.recording.killed(one, Actor.NOBODY);
    run.read(50, two, cell, word(1, one)).write(60, two, cell, word(2, two));

    assertThat(accesses(run.trace()))
        .containsExactly("1 reads 0", "1 writes 1", "2 reads 1", "2 writes 2");
  }

  @Test
  void anAdditionThatADeadActorDidNotGetToRecordIsPutIn() {
    run.read(10, one, cell, INITIAL);
    run.recording.killed(one, Actor.NOBODY);
    run.update(50, two, cell, INITIAL + 1, INITIAL + 2);

    assertThat(accesses(run.trace()))
        .containsExactly("1 reads 0", "1 reads 0", "1 writes 1", "2 reads 1", "2 writes 2");
  }

  @Test
  void theWordThatIsThereInTheEndWasWrittenLast() {
    run.write(10, one, cell, word(1, one)).write(20, two, cell, word(2, two));
    run.recording.finalWords(cell, List.of(word(1, one)));

    assertThat(accesses(run.trace())).containsExactly("2 writes 2", "1 writes 1");
  }

  @Test
  void whatWasNotYetPublishedHoldsBackWhatItCaused() {
    run.read(20, two, cell, word(7, one)).write(30, two, cell, word(8, two));

    assertThat(accesses(run.traceSoFar())).isEmpty();

    run.write(50, one, cell, word(7, one));

    assertThat(accesses(run.traceSoFar())).containsExactly("1 writes 7", "2 reads 7", "2 writes 8");
  }

  @Test
  void whatIsRecordedAfterAPersonStoppedTheRunIsNoPartOfIt() {
    run.read(1, one, cell, INITIAL);
    run.recording.stopped();
    run.write(10_000_000, one, cell, word(1, one));

    assertThat(accesses(run.trace())).containsExactly("1 reads 0");
  }
}
