package dev.interleave.live.record;

import static dev.interleave.live.record.HandMadeRun.accesses;
import static dev.interleave.live.record.HandMadeRun.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossTest {

  private final HandMadeRun run = new HandMadeRun();
  private final int small = run.actor(Actor.Kind.THREAD, "t1", 2);
  private final int large = run.thread("t2");
  private final int cell = run.variable("value");

  private Trace overflow() {
    run.write(10, small, cell, word(1, small)).write(30, small, cell, word(2, small));
    run.write(50, small, cell, word(3, small)).write(70, small, cell, word(4, small));
    run.read(20, large, cell, word(1, small)).read(60, large, cell, word(3, small));
    return run.trace();
  }

  @Test
  void aTraceEndsBeforeTheFirstThingThatAFullBufferLost() {
    assertThat(accesses(overflow())).containsExactly("1 writes 1", "2 reads 1", "1 writes 2");
  }

  @Test
  void everythingThatIsNotShownIsCounted() {
    Trace trace = overflow();

    assertThat(trace.origin().provenance().missingEvents()).isEqualTo(3);
    assertThat(trace.outcome().explanation())
        .isEqualTo("A buffer was full: 3 events at the end of the run are missing.");
  }

  @Test
  void finalValuesThatWereFoundAreToldThoughTheEndIsMissing() {
    run.recording.finalWords(cell, List.of(word(4, small)));

    assertThat(overflow().outcome().values()).containsEntry("value", Datum.of(4));
  }

  @Test
  void whatIsShownIsProven() {
    assertThat(ConsistencyCheck.of(run.recording, overflow()).violations()).isEmpty();
  }

  @Test
  void aRunThatFitsLosesNothing() {
    run.write(10, small, cell, word(1, small));

    assertThat(run.trace().origin().provenance().missingEvents()).isZero();
  }
}
