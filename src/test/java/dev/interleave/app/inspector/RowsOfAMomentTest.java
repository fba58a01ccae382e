package dev.interleave.app.inspector;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.readout.ValueRow;
import dev.interleave.analyse.readout.MeetingRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RowsOfAMomentTest {

  @Test
  void aValueNamesItsLastWriter() {
    Trace trace = SampleTraces.raceWithLock();
    assertThat(ValueRow.of(trace, trace.momentAt(trace.endNanos()), SampleTexts.ENGLISH))
        .containsExactly(new ValueRow(0, "db_val", "", "2", trace.actor(2), false));
  }

  @Test
  void aValueIsFreshWhenTheLastStepWroteIt() {
    Trace trace = SampleTraces.raceWithLock();
    Moment moment = when(trace, Event.ValueWritten.class::isInstance);
    assertThat(ValueRow.of(trace, moment, SampleTexts.ENGLISH))
        .extracting(ValueRow::fresh)
        .containsExactly(true);
  }

  @Test
  void valuesOfProcessesSayInWhoseMemoryTheyLive() {
    Trace trace = SampleTraces.processes();
    assertThat(ValueRow.of(trace, trace.momentAt(trace.endNanos()), SampleTexts.ENGLISH))
        .extracting(ValueRow::home)
        .contains("shared by all", "memory of main", "memory of p1");
  }

  @Test
  void aHeldLockNamesItsHolderAndWhoWaits() {
    Trace trace = SampleTraces.raceWithLock();
    Moment moment = trace.momentAt(SampleTraces.SLEEP_NANOS / 2);
    MeetingRow lock = MeetingRow.locks(trace, moment, SampleTexts.ENGLISH).getFirst();
    assertThat(lock.inside()).extracting(Actor::name).containsExactly("t1");
    assertThat(lock.waiting()).extracting(Actor::name).containsExactly("t2");
    assertThat(lock.state()).isEqualTo("held");
  }

  @Test
  void aLockThatIsOffSaysSoAndNamesAllWhoAreInside() {
    Trace trace = SampleTraces.raceWithLockOff();
    Moment moment = trace.momentAt(SampleTraces.SLEEP_NANOS / 2);
    MeetingRow lock = MeetingRow.locks(trace, moment, SampleTexts.ENGLISH).getFirst();
    assertThat(moment.toggles()).isEqualTo(Toggles.NONE.withLocks(false));
    assertThat(lock.mood()).isEqualTo(MeetingRow.Mood.OFF);
    assertThat(lock.inside()).extracting(Actor::name).containsExactly("t1", "t2");
  }

  @Test
  void aQueueSaysHowManyTasksAreUnfinished() {
    Trace trace = SampleTraces.queue(2, 3);
    Moment moment = when(trace, Event.QueueJoinBegan.class::isInstance);
    assertThat(MeetingRow.queues(trace, moment, SampleTexts.ENGLISH))
        .extracting(MeetingRow::state)
        .containsExactly("3 items, 3 unfinished");
  }

  @Test
  void anActorShowsTheVariablesOfItsFunction() {
    Trace trace = SampleTraces.raceWithLock();
    Moment moment = trace.momentAt(SampleTraces.SLEEP_NANOS / 2);
    assertThat(ActorRow.of(trace, moment, 1, _ -> Optional.empty(), SampleTexts.ENGLISH).get(1))
        .extracting(ActorRow::locals, ActorRow::selected)
        .containsExactly("local_val = 1", true);
  }

  @Test
  void aTranscriptHasALineForEveryEventOfTheLog() {
    Trace trace = SampleTraces.queue(3, 5);
    assertThat(new Transcript(Texts.in(Language.ENGLISH), trace).text().lines())
        .hasSameSizeAs(new EventLog(trace));
  }

  private static Moment when(Trace trace, Predicate<Event> wanted) {
    Event event = trace.events().stream().filter(wanted).findFirst().orElseThrow();
    return trace.momentAt(event.nanos());
  }
}
