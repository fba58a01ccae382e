package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleRecording;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Textbook cases of what orders two accesses and what does not.
class DataRacesTest {

  private final SampleRecording run =
      new SampleRecording("races", "line 1\nx = 1\nprint(x)\n", RunSettings.DEFAULT);
  private final int main = run.main();
  private final int t1 = run.thread("t1");
  private final int t2 = run.thread("t2");
  private final int x = created(Resource.Kind.VARIABLE, "x", Datum.of(0));

  private int created(Resource.Kind kind, String name, Datum initial) {
    int id = run.resource(kind, name);
    run.create(main, "line 1", id, initial);
    return id;
  }

  private void bothStart() {
    run.start(main, "line 1", t1, "work").start(main, "line 1", t2, "work");
  }

  private void writes(int actor) {
    run.write(actor, "x = 1", x, 0, 1);
  }

  private void reads(int actor) {
    run.read(actor, "print(x)", x, 1);
  }

  private void does(int actor, Function<Long, Event> event) {
    run.step(actor, "line 1").event(event);
  }

  private Trace trace() {
    return run.build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of()));
  }

  private List<Finding> found(Finding.Kind kind) {
    return Analysis.of(trace(), SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == kind)
        .toList();
  }

  private List<Finding> races() {
    return found(Finding.Kind.DATA_RACE);
  }

  @Test
  void nothingOrdersTwoThreadsThatShareNoLock() {
    bothStart();
    writes(t1);
    int first = trace().events().size() - 1;
    reads(t2);
    assertThat(races())
        .singleElement()
        .satisfies(
            race -> {
              assertThat(race.sentence())
                  .isEqualTo(
                      "t1 writes x in line 2 and t2 reads it in line 3, and nothing orders the two:"
                          + " no lock is held by both");
              assertThat(race.evidence())
                  .containsExactly(first, trace().events().size() - 1)
                  .contains(race.at());
              assertThat(race.actors()).containsExactly(t1, t2);
              assertThat(race.resource()).isEqualTo(x);
              assertThat(race.advice()).contains("line 2").contains("line 3");
            });
  }

  @Test
  void twoReadsAreNoRace() {
    bothStart();
    reads(t1);
    reads(t2);
    assertThat(races()).isEmpty();
  }

  @Test
  void twoLinesThatRaceAgainAndAgainAreOneFinding() {
    bothStart();
    for (int time = 0; time < 3; time++) {
      writes(t1);
      reads(t2);
    }
    assertThat(races())
        .singleElement()
        .satisfies(race -> assertThat(race.sentence()).contains("times in this run"));
  }

  @Test
  void whatWasDoneBeforeTheStartIsOrdered() {
    writes(main);
    bothStart();
    reads(t1);
    assertThat(races()).isEmpty();
  }

  @Test
  void aJoinOrdersWhetherItHadToWaitOrNot() {
    bothStart();
    run.block(main, new Obstacle.AtActor(t1));
    writes(t1);
    run.end(t1).goOn(main, "line 1", t1);
    reads(main);
    writes(t2);
    run.end(t2).join(main, "line 1", t2);
    reads(main);
    assertThat(races())
        .noneMatch(race -> race.actors().contains(main) && race.actors().contains(t1));
    assertThat(races()).filteredOn(race -> race.evidence().getLast() == race.at()).hasSize(2);
  }

  @Test
  void whoeverDoesNotJoinIsToldSo() {
    bothStart();
    writes(t1);
    reads(main);
    assertThat(races())
        .singleElement()
        .satisfies(
            race -> {
              assertThat(race.sentence()).contains("main has not joined t1");
              assertThat(race.advice()).startsWith("Join t1 before main reads x");
            });
  }

  @Test
  void aLockThatBothHoldOrders() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    bothStart();
    for (int actor : List.of(t1, t2)) {
      run.acquire(actor, "line 1", lock);
      reads(actor);
      writes(actor);
      run.release(actor, "line 1", lock);
    }
    assertThat(Analysis.of(trace(), SampleTexts.ENGLISH).findings()).isEmpty();
  }

  @Test
  void aLockThatOnlyOneHoldsDoesNot() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    bothStart();
    run.acquire(t1, "line 1", lock);
    writes(t1);
    reads(t2);
    run.release(t1, "line 1", lock);
    assertThat(races())
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .endsWith("t1 holds the lock, and t2 holds no lock");
  }

  @Test
  void aLockThatIsSwitchedOffIsNamed() {
    assertThat(Analysis.of(SampleTraces.raceWithLockOff(), SampleTexts.ENGLISH).findings())
        .filteredOn(finding -> finding.kind() == Finding.Kind.DATA_RACE)
        .isNotEmpty()
        .allMatch(finding -> finding.sentence().endsWith("the lock is switched off"));
  }

  @Test
  void anItemOrdersWhoeverPutItAndWhoeverTookIt() {
    int queue = created(Resource.Kind.QUEUE, "q", Datum.of(0));
    bothStart();
    writes(t1);
    QueueItem item = run.put(t1, "line 1", queue, 7);
    does(t2, now -> new Event.ItemTaken(now, t2, queue, item));
    reads(t2);
    assertThat(races()).isEmpty();
  }

  @Test
  void anItemOfSomebodyElseOrdersNothing() {
    int queue = created(Resource.Kind.QUEUE, "q", Datum.of(0));
    bothStart();
    QueueItem item = run.put(t1, "line 1", queue, 7);
    writes(t1);
    does(t2, now -> new Event.ItemTaken(now, t2, queue, item));
    reads(t2);
    assertThat(races()).hasSize(1);
  }

  @Test
  void aTaskDoneOrdersWhoeverJoinsTheQueue() {
    int queue = created(Resource.Kind.QUEUE, "q", Datum.of(0));
    bothStart();
    QueueItem item = run.put(main, "line 1", queue, 7);
    does(t1, now -> new Event.ItemTaken(now, t1, queue, item));
    writes(t1);
    does(t1, now -> new Event.TaskDone(now, t1, queue));
    does(main, now -> new Event.QueueJoinEnded(now, main, queue));
    reads(main);
    assertThat(races()).isEmpty();
  }

  @Test
  void anEventOrdersWhetherItWasWaitedForOrFoundSet() {
    int flag = created(Resource.Kind.EVENT, "ready", Datum.nothing());
    bothStart();
    run.block(main, new Obstacle.AtResource(flag, Purpose.SEE_EVENT_SET));
    writes(t1);
    does(t1, now -> new Event.FlagChanged(now, t1, flag, true));
    run.goOn(main, "line 1", t1);
    reads(main);
    var open = new Obstacle.AtResource(flag, Purpose.SEE_EVENT_SET);
    does(t2, now -> new Event.FoundOpen(now, t2, open));
    reads(t2);
    assertThat(races()).isEmpty();
  }

  @Test
  void aConditionOrdersWhoeverNotifiesAndWhoeverIsNotified() {
    int condition = created(Resource.Kind.CONDITION, "changed", Datum.nothing());
    bothStart();
    does(t2, now -> new Event.ConditionWaitBegan(now, t2, condition));
    run.block(t2, new Obstacle.AtResource(condition, Purpose.BE_NOTIFIED));
    writes(t1);
    does(t1, now -> new Event.ConditionNotified(now, t1, condition, List.of(t2)));
    run.goOn(t2, "line 1", t1);
    reads(t2);
    assertThat(races()).isEmpty();
  }

  @Test
  void aBarrierOrdersWhatCameBeforeItAndWhatComesAfter() {
    int barrier = created(Resource.Kind.BARRIER, "gate", Datum.of(2));
    bothStart();
    writes(t1);
    does(t1, now -> new Event.BarrierReached(now, t1, barrier));
    run.block(t1, new Obstacle.AtResource(barrier, Purpose.PASS_BARRIER));
    does(t2, now -> new Event.BarrierReached(now, t2, barrier));
    run.event(now -> new Event.BarrierOpened(now, t2, barrier));
    reads(t2);
    assertThat(races()).isEmpty();
  }

  @Test
  void aPermitOrdersOnlyWhoeverNeededTheOneThatWasGiven() {
    int semaphore = created(Resource.Kind.SEMAPHORE, "two", Datum.of(2));
    bothStart();
    does(t1, now -> new Event.PermitTaken(now, t1, semaphore));
    writes(t1);
    does(t1, now -> new Event.PermitGiven(now, t1, semaphore));
    does(t2, now -> new Event.PermitTaken(now, t2, semaphore));
    reads(t2);
    assertThat(races()).hasSize(1);
  }

  @Test
  void indivisibleUpdatesAreNoRace() {
    bothStart();
    for (int actor : List.of(t1, t2)) {
      run.read(actor, "x = 1", x, 0)
          .event(now -> new Event.ValueWritten(now, actor, x, null, Datum.of(0), Datum.of(1)));
    }
    assertThat(races()).isEmpty();
  }

  @Test
  void differentElementsAreNoRaceButTheWholeArrayIs() {
    int cells =
        created(
            Resource.Kind.ARRAY,
            "cells",
            new Datum.Sequence(List.of(Datum.of(0), Datum.of(0)), false));
    bothStart();
    for (int actor : List.of(t1, t2)) {
      does(
          actor,
          now ->
              new Event.ValueWritten(
                  now, actor, cells, Datum.of(actor - t1), Datum.of(0), Datum.of(1)));
    }
    assertThat(races()).isEmpty();
    does(t2, now -> new Event.ValueRead(now, t2, cells, null, Datum.of(0)));
    assertThat(races()).hasSize(1);
  }

  @Test
  void aRaceThatOnlyALockHidIsPredicted() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    bothStart();
    writes(t1);
    run.acquire(t1, "line 1", lock).release(t1, "line 1", lock);
    run.acquire(t2, "line 1", lock).release(t2, "line 1", lock);
    reads(t2);
    assertThat(races()).isEmpty();
    assertThat(found(Finding.Kind.PREDICTED_RACE))
        .extracting(Finding::sentence)
        .containsExactly(
            "t1 writes x in line 2 and t2 reads it in line 3, and only chance kept the two apart in"
                + " this run: in another order of its steps they come at the same time, because no"
                + " lock is held by both");
  }

  @Test
  void noRaceIsPredictedWhereTheSecondDependsOnTheFirst() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    int ready = created(Resource.Kind.VARIABLE, "ready", Datum.of(0));
    bothStart();
    writes(t1);
    run.acquire(t1, "line 1", lock).write(t1, "line 1", ready, 0, 1).release(t1, "line 1", lock);
    run.acquire(t2, "line 1", lock).read(t2, "line 1", ready, 1).release(t2, "line 1", lock);
    reads(t2);
    assertThat(races()).isEmpty();
    assertThat(found(Finding.Kind.PREDICTED_RACE)).isEmpty();
  }
}
