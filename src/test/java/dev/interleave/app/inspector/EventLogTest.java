package dev.interleave.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Event;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class EventLogTest {

  private final Trace trace = SampleTraces.raceWithLock();
  private final EventLog log = new EventLog(trace);

  @Test
  void aStepIsSaidByWhatItDid() {
    assertThat(log)
        .filteredOn(event -> trace.events().get(event) instanceof Event.StepTaken)
        .allMatch(
            event ->
                trace.events().get(event + 1).nanos() > trace.events().get(event).nanos()
                    || trace.events().get(event + 1).actor() != trace.events().get(event).actor());
  }

  @Test
  void everyBlockedActorHasALine() {
    assertThat(log.stream().map(trace.events()::get).filter(Event.BlockedOn.class::isInstance))
        .hasSameSizeAs(trace.events().stream().filter(Event.BlockedOn.class::isInstance).toList());
  }

  @Test
  void anEventWithALineIsFoundAgain() {
    assertThat(log.rowOf(log.get(5))).isEqualTo(5);
  }

  @Test
  void anEventWithoutALineIsFoundAtTheOneBefore() {
    int without = 0;
    while (log.contains(without)) {
      without++;
    }
    assertThat(log.rowOf(without)).isEqualTo(without - 1);
  }

  @Test
  void theLogOfNoRunIsEmpty() {
    assertThat(new EventLog()).isEmpty();
  }
}
