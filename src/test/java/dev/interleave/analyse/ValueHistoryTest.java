package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleRecording;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import dev.interleave.trace.ValuePlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueHistoryTest {

  private final SampleRecording run =
      new SampleRecording("values", "x = x + 1\ny = x\nz = 5\n", RunSettings.DEFAULT);
  private final int t1 = run.thread("t1");
  private final int t2 = run.thread("t2");
  private final int x = created(Resource.Kind.VARIABLE, "x", Datum.of(0));
  private final int y = created(Resource.Kind.VARIABLE, "y", Datum.of(7));

  private int created(Resource.Kind kind, String name, Datum initial) {
    int id = run.resource(kind, name);
    run.create(run.main(), "x = x + 1", id, initial);
    return id;
  }

  private Trace trace() {
    return run.build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of()));
  }

  private Why why(int resource, @Nullable Datum element) {
    Trace trace = trace();
    return new ValueHistory(trace)
        .why(new ValuePlace.Stored(resource, element), trace.events().size(), SampleTexts.ENGLISH);
  }

  private int lastIndex() {
    return trace().events().size() - 1;
  }

  private void writesElement(int actor, int array, Datum key, @Nullable Datum to) {
    run.step(actor, "x =").event(now -> new Event.ValueWritten(now, actor, array, key, null, to));
  }

  @Test
  void aLostUpdateIsToldWithTheReadAndTheWriteInBetween() {
    run.read(t2, "x + 1", x, 0);
    int read = lastIndex();
    run.read(t1, "x + 1", x, 0).write(t1, "x =", x, 0, 1);
    int replaced = lastIndex();
    run.write(t2, "x =", x, 1, 1);
    Why why = why(x, null);
    assertThat(why.sentence())
        .isEqualTo("x is 1 because t2 wrote 1, computed from the 0 it read before t1 wrote 1");
    assertThat(why.write()).hasValue(lastIndex());
    assertThat(why.reads()).containsExactly(read);
    assertThat(why.overwritten()).hasValue(replaced);
    assertThat(why.unseen()).isTrue();
  }

  @Test
  void thePhrasesLeadToTheEventsTheyTellOf() {
    run.read(t1, "x + 1", x, 0);
    int read = lastIndex();
    run.write(t1, "x =", x, 0, 1);
    assertThat(why(x, null).phrases())
        .filteredOn(phrase -> phrase.event().isPresent())
        .extracting(Why.Phrase::text)
        .containsExactly("t1 wrote 1", "the 0 it read", "its first value");
    assertThat(why(x, null).phrases())
        .anySatisfy(phrase -> assertThat(phrase.event()).hasValue(read));
  }

  @Test
  void anUpdateThatWasSeenIsToldWithWhoseItWas() {
    run.read(t1, "x + 1", x, 0).write(t1, "x =", x, 0, 1);
    run.read(t2, "x + 1", x, 1).write(t2, "x =", x, 1, 2);
    assertThat(why(x, null).sentence())
        .isEqualTo("x is 2 because t2 wrote 2, computed from the 1 it read, which t1 had written");
    assertThat(why(x, null).unseen()).isFalse();
  }

  @Test
  void anUpdateOfOnesOwnValueSaysSo() {
    run.read(t1, "x + 1", x, 0).write(t1, "x =", x, 0, 1);
    run.read(t1, "x + 1", x, 1).write(t1, "x =", x, 1, 2);
    assertThat(why(x, null).sentence())
        .isEqualTo(
            "x is 2 because t1 wrote 2, computed from the 1 it read, which it had written itself");
  }

  @Test
  void writesThatCameInBetweenAreCounted() {
    run.read(t2, "x + 1", x, 0);
    run.write(t1, "x =", x, 0, 1).write(t1, "x =", x, 1, 2);
    run.write(t2, "x =", x, 2, 1);
    assertThat(why(x, null).sentence())
        .isEqualTo(
            "x is 1 because t2 wrote 1, computed from the 0 it read before it was written 2 times,"
                + " last when t1 wrote 2");
  }

  @Test
  void aValueThatNobodyWroteIsItsFirst() {
    assertThat(why(x, null).sentence())
        .isEqualTo("x is 0: that is its first value, and nobody has written it since");
    assertThat(why(x, null).overwritten()).isEmpty();
  }

  @Test
  void beforeItIsCreatedItDoesNotExist() {
    assertThat(
            new ValueHistory(trace())
                .why(new ValuePlace.Stored(x, null), 0, SampleTexts.ENGLISH)
                .sentence())
        .isEqualTo("x does not exist yet");
  }

  @Test
  void aBlindWriteSaysWhatItReplaced() {
    run.write(t1, "x =", x, 0, 5).write(t2, "x =", x, 5, 9);
    Why why = why(x, null);
    assertThat(why.sentence())
        .isEqualTo(
            "x is 9 because t2 wrote 9 without having read it, and replaced the 5 that t1 had"
                + " written");
    assertThat(why.unseen()).isTrue();
  }

  @Test
  void aValueThatCameFromElsewhereIsToldWithThatRead() {
    run.read(t1, "x", x, 0);
    int read = lastIndex();
    run.write(t1, "y = x", y, 7, 0);
    Why why = why(y, null);
    assertThat(why.sentence())
        .isEqualTo(
            "y is 0 because t1 wrote 0, after it read 0 from x; that replaced its first value, 7");
    assertThat(why.reads()).containsExactly(read);
  }

  @Test
  void anElementIsToldByItself() {
    int numbers =
        created(
            Resource.Kind.ARRAY,
            "numbers",
            new Datum.Sequence(List.of(Datum.of(1), Datum.of(2)), false));
    writesElement(t1, numbers, Datum.of(0), Datum.of(4));
    assertThat(why(numbers, Datum.of(0)).sentence())
        .isEqualTo(
            "numbers[0] is 4 because t1 wrote 4 without having read it, and replaced its first"
                + " value, 1");
    assertThat(why(numbers, Datum.of(1)).sentence())
        .isEqualTo("numbers[1] is 2: that is its first value, and nobody has written it since");
    assertThat(why(numbers, Datum.of(2)).sentence())
        .isEqualTo("numbers[2] does not exist: nobody has written it yet");
  }

  @Test
  void ofAllOfAnArrayTheLastChangeIsTold() {
    int numbers =
        created(
            Resource.Kind.ARRAY,
            "numbers",
            new Datum.Sequence(List.of(Datum.of(1), Datum.of(2)), false));
    writesElement(t1, numbers, Datum.of(1), Datum.of(4));
    Why why = why(numbers, null);
    assertThat(why.sentence()).startsWith("the last change of numbers: numbers[1] is 4 because");
    assertThat(why.place()).isEqualTo(new ValuePlace.Stored(numbers, Datum.of(1)));
  }

  @Test
  void anElementThatWasRemovedIsGone() {
    int table =
        created(
            Resource.Kind.MAPPING,
            "table",
            new Datum.Mapping(List.of(new Datum.Mapping.Entry(Datum.of("a"), Datum.of(1)))));
    writesElement(t2, table, Datum.of("a"), null);
    assertThat(why(table, Datum.of("a")).sentence())
        .isEqualTo("table['a'] is gone because t2 removed it, and with it its first value, 1");
  }

  @Test
  void aNewEntryReplacesNothing() {
    int table = created(Resource.Kind.MAPPING, "table", new Datum.Mapping(List.of()));
    writesElement(t2, table, Datum.of("a"), Datum.of(3));
    assertThat(why(table, Datum.of("a")).sentence())
        .isEqualTo("table['a'] is 3 because t2 wrote 3 without having read it");
  }

  @Test
  void aProcessBeganWithACopy() {
    int p1 = run.process("p1");
    int copy = run.resource(Resource.Kind.VARIABLE, "x", p1);
    run.write(t1, "x =", x, 0, 3);
    int original = lastIndex();
    run.step(run.main(), "x =")
        .event(now -> new Event.ActorStarted(now, p1, run.main()))
        .event(
            now ->
                new Event.MemoryCopied(
                    now,
                    p1,
                    run.main(),
                    List.of(new Event.MemoryCopied.Copy(x, copy, Datum.of(3)))));
    Why why = why(copy, null);
    assertThat(why.sentence())
        .isEqualTo(
            "p1's x is 3 because p1 began with a copy of main's memory, where t1 had written 3,"
                + " and nobody has written this copy since");
    assertThat(why.overwritten()).hasValue(original);
  }

  @Test
  void anItemIsToldWithWhoPutItAndWhoTookIt() {
    int queue = created(Resource.Kind.QUEUE, "q", Datum.of(0));
    QueueItem item = run.put(run.main(), "x = x + 1", queue, 4);
    var place = new ValuePlace.Queued(queue, item.id());
    assertThat(
            new ValueHistory(trace())
                .why(place, trace().events().size(), SampleTexts.ENGLISH)
                .sentence())
        .isEqualTo("4 is on the queue because main put it there");
    run.step(t1, "x").event(now -> new Event.ItemTaken(now, t1, queue, item));
    assertThat(
            new ValueHistory(trace())
                .why(place, trace().events().size(), SampleTexts.ENGLISH)
                .sentence())
        .isEqualTo("t1 has 4 because it took it off the queue, where main had put it");
  }

  @Test
  void theAnswerIsForTheTimeThatWasAskedFor() {
    Trace race = SampleTraces.raceWithoutLock();
    var history = new ValueHistory(race);
    int value = 0;
    while (!race.resource(value).kind().holdsValues()) {
      value++;
    }
    var place = new ValuePlace.Stored(value, null);
    Why atTheEnd = history.why(place, race.events().size(), SampleTexts.ENGLISH);
    assertThat(atTheEnd.unseen()).isTrue();
    int overwriting = atTheEnd.write().orElseThrow();
    assertThat(history.why(place, overwriting, SampleTexts.ENGLISH))
        .extracting(Why::unseen)
        .isEqualTo(false);
  }
}
