package dev.interleave.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analyse.Situation;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class TurnTest {

  private static final int T1 = 1;
  private static final int T2 = 2;

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private final Trace trace = SampleTraces.raceWithLock();
  private final Situation whileOneSleepsWithTheLock =
      new Situation(trace, trace.momentAt(SampleTraces.SLEEP_NANOS / 2));

  @Test
  void aSleeperCanBeLetTakeTheNextStep() {
    assertThat(Turn.of(whileOneSleepsWithTheLock, T1, ENGLISH).open()).isTrue();
  }

  @Test
  void aThreadThatWaitsForALockCannotAndIsToldWhy() {
    assertThat(Turn.of(whileOneSleepsWithTheLock, T2, ENGLISH))
        .isEqualTo(
            new Turn(false, "t2 waits for lock, which t1 holds.\nIt cannot take the next step."));
  }

  @Test
  void aThreadThatHasEndedCannot() {
    assertThat(Turn.of(new Situation(trace, trace.momentAt(trace.endNanos())), T1, ENGLISH).open())
        .isFalse();
  }
}
