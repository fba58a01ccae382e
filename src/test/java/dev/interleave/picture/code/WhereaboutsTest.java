package dev.interleave.picture.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

  private final Trace race = SampleTraces.raceWithLock();
  private final List<String> text = race.origin().source().lines().toList();

  @Test
  void aThreadThatWaitsForALockStandsWhereItAsksForIt() {
    assertThat(lineOf(2, SampleTraces.SLEEP_NANOS / 2)).isEqualTo("lock.acquire()");
  }

  @Test
  void aSleeperStandsAtItsSleep() {
    assertThat(lineOf(1, SampleTraces.SLEEP_NANOS / 2)).isEqualTo("time.sleep(0.01)");
  }

  @Test
  void aThreadThatHasNotStartedStandsNowhere() {
    assertThat(new Whereabouts(race).byLine(race.momentAfter(0)).values())
        .noneMatch(actors -> actors.contains(1));
  }

  @Test
  void aThreadThatHasEndedStandsNowhere() {
    assertThat(new Whereabouts(race).byLine(race.momentAt(race.endNanos()))).isEmpty();
  }

  private String lineOf(int actor, long nanos) {
    return new Whereabouts(race)
        .byLine(race.momentAt(nanos)).entrySet().stream()
            .filter(line -> line.getValue().contains(actor))
            .map(line -> text.get(line.getKey()).strip())
            .findFirst()
            .orElse("nowhere");
  }
}
