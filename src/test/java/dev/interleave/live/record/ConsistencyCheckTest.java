package dev.interleave.live.record;

import static dev.interleave.live.record.HandMadeRun.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Resource;
import org.junit.jupiter.api.Test;

class ConsistencyCheckTest {

  private final HandMadeRun shown = new HandMadeRun();
  private final HandMadeRun recorded = new HandMadeRun();

  private ConsistencyCheck.Result check() {
    return ConsistencyCheck.of(recorded.recording, shown.trace());
  }

  private void onBoth(java.util.function.Consumer<HandMadeRun> part) {
    part.accept(shown);
    part.accept(recorded);
  }

  @Test
  void aTraceOfWhatWasRecordedIsProven() {
    onBoth(
        run -> {
          int one = run.thread("t1");
          int cell = run.variable("value");
          run.read(10, one, cell, 0).write(20, one, cell, word(1, one));
        });

    assertThat(check()).isEqualTo(new ConsistencyCheck.Result(java.util.List.of(), 1, 1));
  }

  @Test
  void equalValuesOfDifferentWritesAreNotTakenForEachOther() {
    onBoth(
        run -> {
          int one = run.thread("t1");
          int two = run.thread("t2");
          int three = run.thread("t3");
          int cell = run.variable("value");
          run.write(10, one, cell, word(1, one)).write(20, two, cell, word(1, two));
          run.read(30, three, cell, word(1, run == shown ? two : one));
        });

    assertThat(check().violations()).singleElement().asString().contains("another write");
  }

  @Test
  void anAccessThatIsNotShownIsNoticed() {
    onBoth(
        run -> {
          int one = run.thread("t1");
          int cell = run.variable("value");
          run.read(10, one, cell, 0);
          if (run == recorded) {
            run.read(20, one, cell, 0);
          }
        });

    assertThat(check().violations()).containsExactly("1 accesses of t1 are not shown");
  }

  @Test
  void turnsInTheWrongOrderAreNoticed() {
    onBoth(
        run -> {
          int one = run.thread("t1");
          int two = run.thread("t2");
          int lock = run.recording.addLock("lock", Resource.BETWEEN_PROCESSES);
          hold(run, one, lock, run == shown ? 1 : 2);
          hold(run, two, lock, run == shown ? 2 : 1);
        });

    assertThat(check().violations()).singleElement().asString().contains("turn");
  }

  private static void hold(HandMadeRun run, int actor, int lock, long turn) {
    run.at(10, actor, RecordKind.ACQUIRED, HandMadeRun.Step.LOCK, lock, turn);
    run.at(20, actor, RecordKind.RELEASED, HandMadeRun.Step.UNLOCK, lock, turn);
  }
}
