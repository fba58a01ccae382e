package dev.interleave.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderOfCellsTest {

  private final HandMadeRun run = new HandMadeRun();
  private final int one = run.thread("t1");
  private final int two = run.thread("t2");
  private final int cell = run.variable("value");

  private static long word(int value, int actor, int number) {
    return Stamp.whole(value, actor, number);
  }

  /// Who accessed the cell in which way, in order.
  private static List<String> accesses(Trace trace) {
    return trace.events().stream()
        .<String>mapMulti(
            (event, out) -> {
              if (event instanceof Event.ValueRead(_, int actor, _, _, Datum value)) {
                out.accept(actor + " reads " + value);
              } else if (event instanceof Event.ValueWritten(_, int actor, _, _, _, Datum after)) {
                out.accept(actor + " writes " + after);
              }
            })
        .toList();
  }

  @Test
  void aReadComesAfterTheWriteItSawThoughItsTimeIsEarlier() {
    run.write(50, one, cell, word(7, one, 1));
    run.read(20, two, cell, word(7, one, 1));

    assertThat(accesses(run.trace())).containsExactly("1 writes 7", "2 reads 7");
  }

  @Test
  void aReadOfTheOldValueComesBeforeTheWriteThoughItsTimeIsLater() {
    run.write(20, one, cell, word(7, one, 1));
    run.read(50, two, cell, word(0, 0, 0));

    assertThat(accesses(run.trace())).containsExactly("2 reads 0", "1 writes 7");
  }

  @Test
  void aLostUpdateIsShownAsItWas() {
    run.read(10, one, cell, word(0, 0, 0)).write(40, one, cell, word(1, one, 1));
    run.read(10, two, cell, word(0, 0, 0)).write(30, two, cell, word(1, two, 1));

    Trace trace = run.trace();

    assertThat(accesses(trace))
        .containsExactly("1 reads 0", "2 reads 0", "2 writes 1", "1 writes 1");
    assertThat(trace.outcome().values()).containsEntry("value", Datum.of(1));
  }

  @Test
  void oneActorsViewOrdersTheWritesOfOthers() {
    run.write(90, one, cell, word(1, one, 1));
    run.write(10, two, cell, word(2, two, 1));
    int three = run.thread("t3");
    run.read(20, three, cell, word(1, one, 1)).read(30, three, cell, word(2, two, 1));

    assertThat(accesses(run.trace()))
        .containsExactly("1 writes 1", "3 reads 1", "2 writes 2", "3 reads 2");
  }

  @Test
  void whatWasNotYetPublishedHoldsBackWhatItCaused() {
    run.read(20, two, cell, word(7, one, 1)).write(30, two, cell, word(8, two, 1));

    assertThat(accesses(run.traceSoFar())).isEmpty();

    run.write(50, one, cell, word(7, one, 1));

    assertThat(accesses(run.traceSoFar())).containsExactly("1 writes 7", "2 reads 7", "2 writes 8");
  }
}
