package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interleave.analyse.readout.Readout;
import dev.interleave.text.SampleTexts;
import dev.interleave.trace.Event;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import dev.interleave.trace.ValuePlace;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GermanTest {

  private static Stream<Trace> runs() {
    return Stream.of(
        SampleTraces.raceWithoutLock(),
        SampleTraces.raceWithLockOff(),
        SampleTraces.queue(3, 10),
        SampleTraces.processes(),
        SampleTraces.deadlock(),
        SampleTraces.contending(16),
        LiveSampleTraces.killedHolder(true),
        LiveSampleTraces.killedHolder(false),
        LiveSampleTraces.interrupted(),
        LiveSampleTraces.tornArray(1));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void noEventIsToldAsInEnglish(Trace trace) {
    var english = new Narrator(trace, SampleTexts.ENGLISH);
    var german = new Narrator(trace, SampleTexts.GERMAN);
    assertThat(IntStream.range(0, trace.events().size()).boxed())
        .allSatisfy(
            index ->
                assertThat(german.sentence(index))
                    .isNotEqualTo(english.sentence(index))
                    .doesNotContainPattern("\\{\\d"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theSameIsFoundInOtherWords(Trace trace) {
    List<Finding> english = Analysis.of(trace, SampleTexts.ENGLISH).findings();
    List<Finding> german = Analysis.of(trace, SampleTexts.GERMAN).findings();
    assertThat(german)
        .extracting(Finding::kind)
        .isEqualTo(english.stream().map(Finding::kind).toList());
    assertThat(german)
        .extracting(Finding::sentence)
        .noneMatch(english.stream().map(Finding::sentence).toList()::contains)
        .noneMatch(sentence -> sentence.contains("{"));
  }

  private static String told(Trace trace, Predicate<Event> which) {
    int index = 0;
    while (!which.test(trace.event(index))) {
      index++;
    }
    return new Narrator(trace, SampleTexts.GERMAN).sentence(index);
  }

  private static boolean isWaitForLock(Event event) {
    return event instanceof Event.BlockedOn(_, _, Obstacle.AtResource _);
  }

  @Test
  void nounsStandInTheCaseThatTheSentenceNeeds() {
    Trace queue = SampleTraces.queue(2, 3);
    assertThat(told(queue, Event.ItemPut.class::isInstance)).isEqualTo("main legt 0 in die Queue");
    assertThat(told(queue, Event.ItemTaken.class::isInstance))
        .isEqualTo("worker 1 nimmt 0 aus der Queue");
    assertThat(told(queue, Event.BlockedOn.class::isInstance))
        .isEqualTo("worker 1 wartet auf ein Element, weil die Queue leer ist");
  }

  @Test
  void whoWaitsForALockIsToldWhoHoldsIt() {
    assertThat(told(SampleTraces.raceWithLock(), GermanTest::isWaitForLock))
        .isEqualTo("t2 wartet auf das Lock, das t1 hält");
  }

  @Test
  void theVerbStandsAtTheEndOfAReason() {
    assertThat(told(SampleTraces.raceWithLock(), Event.UnblockedBy.class::isInstance))
        .isEqualTo("t2 kann weitermachen, weil t1 das Lock freigegeben hat");
  }

  @Test
  void aLostUpdateIsToldFromTheReadToTheLoss() {
    assertThat(Analysis.of(SampleTraces.raceWithoutLock(), SampleTexts.GERMAN).findings())
        .filteredOn(finding -> finding.kind() == Finding.Kind.LOST_UPDATE)
        .extracting(Finding::sentence)
        .containsExactly(
            "t2 las db_val, als der Wert 0 war; dann schrieb t1 1; t2 schreibt 1, ohne das gesehen"
                + " zu haben, also ist das Update von t1 verloren");
  }

  @Test
  void aDeadlockIsToldAsACircle() {
    assertThat(Analysis.of(SampleTraces.deadlock(), SampleTexts.GERMAN).findings())
        .extracting(Finding::sentence, Finding::advice)
        .first()
        .isEqualTo(
            tuple(
                "t1 wartet auf das Lock right, das t2 hält, und t2 wartet auf das Lock left, das t1"
                    + " hält, also kann keiner von ihnen je weitermachen",
                "Die Locks überall in derselben Reihenfolge nehmen."));
  }

  @Test
  void theAnswerToAWhyLeadsToItsEventsInEveryLanguage() {
    Trace race = SampleTraces.raceWithoutLock();
    int value =
        IntStream.range(0, race.resources().size())
            .filter(id -> race.resource(id).kind().holdsValues())
            .findFirst()
            .orElseThrow();
    var history = new ValueHistory(race);
    var place = new ValuePlace.Stored(value, null);
    Why english = history.why(place, race.events().size(), SampleTexts.ENGLISH);
    Why german = history.why(place, race.events().size(), SampleTexts.GERMAN);
    assertThat(german.sentence())
        .isEqualTo(
            "db_val ist 1, denn t2 schrieb 1, berechnet aus dem Wert 0, den er las, bevor t1 1"
                + " schrieb");
    assertThat(german.write()).isEqualTo(english.write());
    assertThat(german.reads()).isEqualTo(english.reads());
    assertThat(german.overwritten()).isEqualTo(english.overwritten());
  }

  @Test
  void aMomentIsReadOutInGerman() {
    Trace race = SampleTraces.raceWithLock();
    assertThat(Readout.of(race, race.momentAt(SampleTraces.SLEEP_NANOS / 2), SampleTexts.GERMAN))
        .filteredOn(line -> line.section().equals("Locks"))
        .extracting(Readout.Line::text)
        .containsExactly("gehalten; darin t1; wartend t2");
  }
}
