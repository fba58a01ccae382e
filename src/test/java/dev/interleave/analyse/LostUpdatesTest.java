package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleRecording;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LostUpdatesTest {

  private final SampleRecording run =
      new SampleRecording("updates", "x = x + 1", RunSettings.DEFAULT);
  private final int t1 = run.thread("t1");
  private final int t2 = run.thread("t2");
  private final int t3 = run.thread("t3");
  private final int x = created(Resource.Kind.VARIABLE, "x", Datum.of(0));

  private int created(Resource.Kind kind, String name, Datum initial) {
    int id = run.resource(kind, name);
    run.create(run.main(), "x", id, initial);
    return id;
  }

  private void reads(int actor, long value) {
    run.read(actor, "x + 1", x, value);
  }

  private void writes(int actor, long before, long after) {
    run.write(actor, "x =", x, before, after);
  }

  private void sets(int actor, Datum before, Datum after) {
    run.step(actor, "x =").event(now -> new Event.ValueWritten(now, actor, x, null, before, after));
  }

  private Trace trace() {
    return run.build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of()));
  }

  private List<Finding> found() {
    return lostUpdates(trace());
  }

  private static List<Finding> lostUpdates(Trace trace) {
    return Analysis.of(trace, SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.LOST_UPDATE)
        .toList();
  }

  @Test
  void aWriteThatNeverSawAnUpdateLosesIt() {
    assertThat(lostUpdates(SampleTraces.raceWithoutLock()))
        .extracting(Finding::sentence)
        .containsExactly(
            "t2 read db_val when it was 0; then t1 wrote 1; t2 writes 1 without having seen that,"
                + " so the update of t1 is lost");
  }

  @Test
  void theProofIsTheReadTheLostWriteAndTheWriteThatLosesIt() {
    reads(t1, 0);
    int read = trace().events().size() - 1;
    reads(t2, 0);
    writes(t2, 0, 1);
    int lost = trace().events().size() - 1;
    writes(t1, 1, 1);
    int loses = trace().events().size() - 1;
    assertThat(found())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.evidence()).containsExactly(read, lost, loses);
              assertThat(finding.at()).isEqualTo(loses);
              assertThat(finding.actors()).containsExactly(t1, t2);
              assertThat(finding.resource()).isEqualTo(x);
            });
  }

  @Test
  void noUpdateIsLostUnderALock() {
    assertThat(lostUpdates(SampleTraces.raceWithLock())).isEmpty();
    assertThat(lostUpdates(SampleTraces.contending(16))).isEmpty();
  }

  @Test
  void anUpdateIsLostWhenTheLockIsOff() {
    assertThat(lostUpdates(SampleTraces.raceWithLockOff())).hasSize(1);
  }

  @Test
  void processesLoseUpdatesOfSharedValuesAndElementsButNotOfTheirOwnCopies() {
    Trace trace = SampleTraces.processes();
    assertThat(lostUpdates(trace))
        .extracting(finding -> trace.resource(finding.resource()).name())
        .containsExactly("number", "numbers");
  }

  @Test
  void anElementIsNamedByItsIndex() {
    assertThat(lostUpdates(SampleTraces.processes()).getLast().sentence())
        .startsWith("p2 read numbers[0] when it was 0; then p1 wrote 1;");
  }

  @Test
  void aBlindWriteLosesNothing() {
    writes(t2, 0, 5);
    writes(t1, 5, 7);
    assertThat(found()).isEmpty();
  }

  @Test
  void aReadServesOneWriteOnly() {
    reads(t1, 0);
    writes(t1, 0, 1);
    writes(t2, 1, 5);
    writes(t1, 5, 7);
    assertThat(found()).isEmpty();
  }

  @Test
  void whoeverReadsAgainHasSeenTheUpdate() {
    reads(t1, 0);
    writes(t2, 0, 5);
    reads(t1, 5);
    writes(t1, 5, 6);
    assertThat(found()).isEmpty();
  }

  @Test
  void readingAgainBeforeTheUpdateDoesNotHelp() {
    reads(t1, 0);
    reads(t1, 0);
    writes(t2, 0, 5);
    writes(t1, 5, 1);
    assertThat(found()).hasSize(1);
  }

  @Test
  void anActorNeverLosesItsOwnUpdate() {
    reads(t1, 0);
    writes(t1, 0, 1);
    reads(t1, 1);
    writes(t1, 1, 2);
    assertThat(found()).isEmpty();
  }

  @Test
  void anUpdateOfAnotherPlaceIsNotLost() {
    int y = created(Resource.Kind.VARIABLE, "y", Datum.of(0));
    reads(t1, 0);
    run.write(t2, "x =", y, 0, 1);
    writes(t1, 0, 1);
    assertThat(found()).isEmpty();
  }

  @Test
  void severalLostUpdatesAreCountedInOneSentence() {
    reads(t1, 0);
    writes(t2, 0, 1);
    writes(t3, 1, 2);
    writes(t1, 2, 1);
    assertThat(found())
        .extracting(Finding::sentence)
        .containsExactly(
            "t1 read x when it was 0; then it was written 2 times, last when t3 wrote 2; t1 writes"
                + " 1 without having seen that, so these 2 updates are lost");
  }

  @Test
  void aFlagThatTwoActorsRaiseIsNotLost() {
    run.step(t1, "x").event(now -> new Event.ValueRead(now, t1, x, null, Datum.of(false)));
    sets(t2, Datum.of(false), Datum.of(true));
    sets(t1, Datum.of(true), Datum.of(true));
    assertThat(found()).isEmpty();
  }

  @Test
  void aTextThatReplacesAnUnseenTextLosesIt() {
    run.step(t1, "x").event(now -> new Event.ValueRead(now, t1, x, null, Datum.of("a")));
    sets(t2, Datum.of("a"), Datum.of("ab"));
    sets(t1, Datum.of("ab"), Datum.of("ac"));
    assertThat(found()).hasSize(1);
  }

  @Test
  void anEntryThatIsRemovedUnseenIsLost() {
    int mapping = created(Resource.Kind.MAPPING, "ages", new Datum.Mapping(List.of()));
    Datum key = Datum.of("ann");
    run.step(t1, "x").event(now -> new Event.ValueRead(now, t1, mapping, key, Datum.of(1)));
    run.step(t2, "x")
        .event(now -> new Event.ValueWritten(now, t2, mapping, key, Datum.of(1), Datum.of(2)));
    run.step(t1, "x")
        .event(now -> new Event.ValueWritten(now, t1, mapping, key, Datum.of(2), null));
    assertThat(found())
        .extracting(Finding::sentence)
        .containsExactly(
            "t1 read ages['ann'] when it was 1; then t2 wrote 2; t1 removes it without having seen"
                + " that, so the update of t2 is lost");
  }
}
