package dev.interleave.analyse.readout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class ReadoutTest {

  private final Trace race = SampleTraces.raceWithLock();

  @Test
  void aLockThatIsHeldNamesItsHolderAndWhoWaits() {
    assertThat(Readout.of(race, race.momentAt(SampleTraces.SLEEP_NANOS / 2), SampleTexts.ENGLISH))
        .filteredOn(line -> line.section().equals("Locks"))
        .singleElement()
        .extracting(Readout.Line::text)
        .asString()
        .contains("held", "inside", "waiting");
  }

  @Test
  void everyActorHasALine() {
    assertThat(Readout.of(race, race.momentAt(0), SampleTexts.ENGLISH))
        .filteredOn(line -> line.section().equals("Actors"))
        .hasSameSizeAs(race.actors());
  }
}
