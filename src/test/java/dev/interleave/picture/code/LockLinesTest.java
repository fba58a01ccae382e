package dev.interleave.picture.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockLinesTest {

  private final Trace race = SampleTraces.raceWithLock();

  @Test
  void aLockThatIsOffStrikesTheLinesThatTakeItAndLetItGo() {
    List<String> text = race.origin().source().lines().toList();
    assertThat(LockLines.of(race).offUnder(Toggles.NONE.withLocks(false)))
        .extracting(line -> text.get(line).strip())
        .containsExactly("lock.acquire()", "lock.release()");
  }

  @Test
  void aLockThatIsOnStrikesNothing() {
    assertThat(LockLines.of(race).offUnder(Toggles.NONE)).isEmpty();
  }

  @Test
  void oneOfTwoLocksStrikesItsOwnLinesOnly() {
    Trace deadlock = SampleTraces.deadlock();
    List<String> text = deadlock.origin().source().lines().toList();
    assertThat(LockLines.of(deadlock).offUnder(Toggles.NONE.withLock("left", false)))
        .extracting(line -> text.get(line).strip())
        .containsExactly("with left:", "with left:");
  }

  @Test
  void aProgramWithoutLocksHasNoSuchLines() {
    Trace queue = SampleTraces.queue(2, 2);
    assertThat(LockLines.of(queue).offUnder(Toggles.NONE.withLocks(false))).isEmpty();
  }
}
