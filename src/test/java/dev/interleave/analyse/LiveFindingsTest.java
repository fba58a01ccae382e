package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Finding.Kind;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleRecording;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is found in traces as real runs leave them: killed holders, torn arrays.
class LiveFindingsTest {

  private static List<Finding> findings(Trace trace, Kind kind) {
    return Analysis.of(trace, SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == kind)
        .toList();
  }

  private static List<String> sentences(Trace trace, Kind kind) {
    return findings(trace, kind).stream().map(Finding::sentence).toList();
  }

  @Test
  void aKilledHolderIsNamedWithTheUpdateThatNeverHappened() {
    assertThat(sentences(LiveSampleTraces.killedHolder(false), Kind.KILLED_WHILE_HOLDING))
        .containsExactly(
            "p1 was killed while it held the lock: it had read 1 from number and never wrote 2, so"
                + " its update never happened; p2 and p3 wait for a dead owner until somebody takes"
                + " over");
  }

  @Test
  void aLockThatWasTakenOverIsNoLongerWaitedFor() {
    assertThat(sentences(LiveSampleTraces.killedHolder(true), Kind.KILLED_WHILE_HOLDING))
        .singleElement()
        .asString()
        .endsWith("; then the lock was taken over from it");
  }

  @Test
  void theProofIsTheAcquiringTheReadAndTheKill() {
    Trace trace = LiveSampleTraces.killedHolder(true);
    Finding killed = findings(trace, Kind.KILLED_WHILE_HOLDING).getFirst();
    assertThat(killed.evidence().stream().map(index -> trace.event(index).getClass()).toList())
        .isEqualTo(
            List.of(Event.LockAcquired.class, Event.ValueRead.class, Event.ActorKilled.class));
    assertThat(killed.at()).isEqualTo(killed.evidence().getLast());
  }

  @Test
  void aKilledHolderIsNotToldOnceMoreAsOneThatForgotToRelease() {
    assertThat(sentences(LiveSampleTraces.killedHolder(false), Kind.LOCK_NEVER_RELEASED)).isEmpty();
    assertThat(sentences(LiveSampleTraces.killedHolder(false), Kind.WAITS_FOREVER))
        .containsExactly("p2 and p3 wait forever for the lock: p1 died holding it");
  }

  @Test
  void whoeverIsKilledWithoutALockIsNoFinding() {
    var run = new SampleRecording("kill", "line", RunSettings.DEFAULT);
    int process = run.process("p1");
    run.start(run.main(), "line", process, "work").kill(process);
    assertThat(Analysis.of(finished(run), SampleTexts.ENGLISH).findings()).isEmpty();
  }

  @Test
  void whatAHolderWouldHaveWrittenIsUnknownWhereNothingShowsIt() {
    var run = new SampleRecording("kill", "line", RunSettings.DEFAULT);
    int process = run.process("p1");
    int number = run.resource(Resource.Kind.VARIABLE, "number", Resource.BETWEEN_PROCESSES);
    int lock = run.resource(Resource.Kind.LOCK, "lock", Resource.BETWEEN_PROCESSES);
    run.create(run.main(), "line", number, Datum.of(5));
    run.create(run.main(), "line", lock, Datum.nothing());
    run.start(run.main(), "line", process, "work").acquire(process, "line", lock);
    run.read(process, "line", number, 5).kill(process);
    assertThat(sentences(finished(run), Kind.KILLED_WHILE_HOLDING))
        .containsExactly(
            "p1 was killed while it held the lock: it had read 5 from number and never wrote it"
                + " back, so its update never happened; nobody can hold the lock any more");
  }

  @Test
  void aTornArraySaysHowManyAdditionsItsElementsShow() {
    assertThat(sentences(LiveSampleTraces.tornArray(0), Kind.TORN_ARRAY))
        .containsExactly(
            "numbers is torn: of 2 additions to each element numbers[0] shows 1 and numbers[1]"
                + " shows 2, because p1 and p2 wrote it at the same time");
  }

  @Test
  void theProofOfATornArrayAreTheAdditionThatWasLostAndTheLastWrite() {
    Trace trace = LiveSampleTraces.tornArray(0);
    Finding torn = findings(trace, Kind.TORN_ARRAY).getFirst();
    Finding lost = findings(trace, Kind.LOST_UPDATE).getFirst();
    assertThat(torn.evidence()).containsAll(lost.evidence()).contains(torn.at());
  }

  @Test
  void elementsThatLostEquallyManyAdditionsAreNotTorn() {
    assertThat(sentences(additions(List.of(0, 0, 1, 1)), Kind.TORN_ARRAY)).isEmpty();
  }

  @Test
  void anArrayOfWhichEachActorWritesItsOwnElementIsNotTorn() {
    var run = new SampleRecording("own", "line", RunSettings.DEFAULT);
    int array = array(run);
    int t1 = run.thread("t1");
    int t2 = run.thread("t2");
    add(run, t1, array, 0, 0, 0);
    add(run, t1, array, 0, 1, 1);
    add(run, t2, array, 1, 0, 0);
    assertThat(Analysis.of(finished(run), SampleTexts.ENGLISH).findings()).isEmpty();
  }

  /// Two threads that each read every element before either wrote it.
  private static Trace additions(List<Integer> elements) {
    var run = new SampleRecording("both", "line", RunSettings.DEFAULT);
    int array = array(run);
    int t1 = run.thread("t1");
    int t2 = run.thread("t2");
    for (int element : elements.stream().distinct().toList()) {
      read(run, t1, array, element, 0);
      read(run, t2, array, element, 0);
      write(run, t1, array, element, 0, 1);
      write(run, t2, array, element, 1, 1);
    }
    return finished(run);
  }

  private static int array(SampleRecording run) {
    int array = run.resource(Resource.Kind.ARRAY, "numbers");
    var zeros = new Datum.Sequence(List.of(Datum.of(0), Datum.of(0)), false);
    run.create(run.main(), "line", array, zeros);
    return array;
  }

  private static void add(
      SampleRecording run, int actor, int array, int element, int seen, int before) {
    read(run, actor, array, element, seen);
    write(run, actor, array, element, before, seen + 1);
  }

  private static void read(SampleRecording run, int actor, int array, int element, int value) {
    run.step(actor, "line")
        .event(now -> new Event.ValueRead(now, actor, array, Datum.of(element), Datum.of(value)));
  }

  private static void write(
      SampleRecording run, int actor, int array, int element, int before, int after) {
    run.step(actor, "line")
        .event(
            now ->
                new Event.ValueWritten(
                    now, actor, array, Datum.of(element), Datum.of(before), Datum.of(after)));
  }

  private static Trace finished(SampleRecording run) {
    return run.build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of()));
  }
}
