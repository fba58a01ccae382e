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
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is found about locks and about arrays that are read while they change: possible deadlocks,
/// contention, starvation, exceptions between acquire and release, torn reads, who waits for whom.
class LocksFoundTest {

  private final SampleRecording run =
      new SampleRecording("locks", "line 1\nline 2\n", RunSettings.DEFAULT);
  private final int main = run.main();
  private final int t1 = run.thread("t1");
  private final int t2 = run.thread("t2");
  private final int left = created("left");
  private final int right = created("right");

  private int created(String name) {
    int id = run.resource(Resource.Kind.LOCK, name);
    run.create(main, "line 1", id, Datum.nothing());
    return id;
  }

  private void bothStart() {
    run.start(main, "line 1", t1, "work").start(main, "line 1", t2, "work");
  }

  private void nests(int actor, int outer, int inner) {
    run.acquire(actor, "line 1", outer).acquire(actor, "line 2", inner);
    run.release(actor, "line 2", inner).release(actor, "line 1", outer);
  }

  private Trace trace() {
    return run.build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of()));
  }

  private List<Finding> found(Finding.Kind kind) {
    return Analysis.of(trace(), SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == kind)
        .toList();
  }

  @Test
  void locksInOppositeOrderCanDeadlockEvenIfTheyDidNot() {
    bothStart();
    nests(t1, left, right);
    nests(t2, right, left);
    assertThat(found(Finding.Kind.POSSIBLE_DEADLOCK))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sentence())
                  .isEqualTo(
                      "t1 acquires the lock right in line 2 while it holds the lock left since line"
                          + " 1, and t2 acquires the lock left in line 2 while it holds the lock"
                          + " right since line 1: in another order of these steps each waits for"
                          + " the other forever, although this run got through");
              assertThat(finding.advice())
                  .isEqualTo("Acquire the locks in the same order everywhere.");
              assertThat(finding.evidence().stream().map(trace()::event).toList())
                  .hasOnlyElementsOfType(Event.LockAcquired.class)
                  .hasSize(4);
            });
  }

  @Test
  void locksInTheSameOrderCannot() {
    bothStart();
    nests(t1, left, right);
    nests(t2, left, right);
    assertThat(found(Finding.Kind.POSSIBLE_DEADLOCK)).isEmpty();
  }

  @Test
  void oneActorAloneCannot() {
    bothStart();
    nests(t1, left, right);
    nests(t1, right, left);
    assertThat(found(Finding.Kind.POSSIBLE_DEADLOCK)).isEmpty();
  }

  @Test
  void aLockAroundBothOrdersRulesItOut() {
    int gate = created("gate");
    bothStart();
    run.acquire(t1, "line 1", gate);
    nests(t1, left, right);
    run.release(t1, "line 1", gate).acquire(t2, "line 1", gate);
    nests(t2, right, left);
    run.release(t2, "line 1", gate);
    assertThat(found(Finding.Kind.POSSIBLE_DEADLOCK)).isEmpty();
  }

  @Test
  void whatIsOrderedByAJoinCannot() {
    bothStart();
    nests(t1, left, right);
    run.end(t1).join(main, "line 1", t1);
    nests(main, right, left);
    assertThat(found(Finding.Kind.POSSIBLE_DEADLOCK)).isEmpty();
  }

  @Test
  void aCircleOfThreeIsFound() {
    int third = created("third");
    int t3 = run.thread("t3");
    bothStart();
    run.start(main, "line 1", t3, "work");
    nests(t1, left, right);
    nests(t2, right, third);
    nests(t3, third, left);
    assertThat(found(Finding.Kind.POSSIBLE_DEADLOCK))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.actors()).containsExactlyInAnyOrder(t1, t2, t3);
              assertThat(finding.sentence()).contains("they wait in a circle forever");
            });
  }

  @Test
  void aDeadlockCanBeDrawnAsAGraph() {
    Trace trace = SampleTraces.deadlock();
    WaitsForGraph graph = WaitsForGraph.of(trace, trace.endNanos());
    assertThat(graph.circle()).containsExactly(1, 2);
    assertThat(graph.actors()).containsExactly(0, 1, 2);
    assertThat(graph.edges())
        .containsExactlyInAnyOrder(
            new WaitsForGraph.Edge.Holds(1, 0),
            new WaitsForGraph.Edge.Holds(2, 1),
            new WaitsForGraph.Edge.WaitsAt(1, 1),
            new WaitsForGraph.Edge.WaitsAt(2, 0),
            new WaitsForGraph.Edge.WaitsForEnd(0, 1));
    assertThat(graph.onlyCircle().actors()).containsExactly(1, 2);
    assertThat(graph.onlyCircle().edges()).hasSize(4);
  }

  @Test
  void whatWasWaitedForALockIsCounted() {
    bothStart();
    run.acquire(t1, "line 1", left).waitForLock(t2, left).step(t1, "line 2");
    run.release(t1, "line 1", left).acquireAfter(t2, "line 1", left, t1);
    assertThat(LockUse.of(trace()))
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.lock()).isEqualTo(left);
              assertThat(use.waits()).isEqualTo(1);
              assertThat(use.waited()).isEqualTo(Duration.ofNanos(3 * SampleRecording.STEP_NANOS));
              assertThat(use.longestQueue()).isEqualTo(1);
              assertThat(use.waiters()).containsExactly(t2);
              assertThat(use.holder()).isEqualTo(t1);
            });
  }

  @Test
  void aLockThatManyWaitForIsContended() {
    Trace trace = SampleTraces.contending(16);
    assertThat(Analysis.of(trace, SampleTexts.ENGLISH).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.CONTENTION);
              assertThat(finding.sentence())
                  .startsWith("t2, t3, t4 and 12 more waited for the lock 15 times")
                  .contains("up to 15 at once");
            });
  }

  @Test
  void whoeverIsPassedOverAgainAndAgainStarves() {
    bothStart();
    run.acquire(t1, "line 1", left).waitForLock(t2, left);
    for (int time = 0; time < 6; time++) {
      run.release(t1, "line 1", left).acquire(t1, "line 1", left);
    }
    run.release(t1, "line 1", left).acquireAfter(t2, "line 1", left, t1);
    assertThat(found(Finding.Kind.STARVATION))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.actors()).containsExactly(t2);
              assertThat(finding.sentence())
                  .endsWith(
                      "was passed over 6 times by others that asked for it later: t1 6 times");
            });
  }

  @Test
  void whoeverWaitsForItsTurnDoesNotStarve() {
    assertThat(Analysis.of(SampleTraces.contending(16), SampleTexts.ENGLISH).findings())
        .noneMatch(finding -> finding.kind() == Finding.Kind.STARVATION);
  }

  @Test
  void anExceptionBetweenAcquireAndReleaseIsNamed() {
    bothStart();
    var range = new SourceRange(2, 1, 2, 5);
    run.acquire(t1, "line 1", left)
        .event(now -> new Event.ExceptionRaised(now, t1, "ValueError", "too big", range, false))
        .end(t1);
    assertThat(found(Finding.Kind.LOCK_NEVER_RELEASED))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sentence())
                  .isEqualTo(
                      "t1 ended without releasing the lock left that it held, because ValueError:"
                          + " too big came between acquire and release in line 2");
              assertThat(finding.advice()).contains("with lock:");
              assertThat(finding.evidence()).hasSize(3);
            });
  }

  private void touches(int actor, int array, long element, boolean writes) {
    run.step(actor, "line 1")
        .event(
            now ->
                writes
                    ? new Event.ValueWritten(
                        now, actor, array, Datum.of(element), Datum.of(0), Datum.of(1))
                    : new Event.ValueRead(now, actor, array, Datum.of(element), Datum.of(0)));
  }

  private int array() {
    int array = run.resource(Resource.Kind.ARRAY, "cells");
    var zeros = new Datum.Sequence(List.of(Datum.of(0), Datum.of(0)), false);
    run.create(main, "line 1", array, zeros);
    return array;
  }

  @Test
  void aReaderThatComesInTheMiddleOfAChangeReadsItTorn() {
    int cells = array();
    bothStart();
    touches(t2, cells, 0, false);
    touches(t1, cells, 0, true);
    touches(t1, cells, 1, true);
    touches(t2, cells, 1, false);
    assertThat(found(Finding.Kind.TORN_READ))
        .extracting(Finding::sentence)
        .containsExactly(
            "t2 read cells while t1 was in the middle of changing it: it saw cells[0] as it was"
                + " before and cells[1] as t1 had made it, values that do not belong together");
  }

  @Test
  void aReaderThatComesAfterAChangeDoesNot() {
    int cells = array();
    bothStart();
    touches(t1, cells, 0, true);
    touches(t1, cells, 1, true);
    touches(t2, cells, 0, false);
    touches(t2, cells, 1, false);
    touches(t1, cells, 0, true);
    touches(t1, cells, 1, true);
    assertThat(found(Finding.Kind.TORN_READ)).isEmpty();
  }

  @Test
  void aReaderThatReadsUnderTheLockOfTheWriterDoesNot() {
    int cells = array();
    bothStart();
    for (int time = 0; time < 2; time++) {
      run.acquire(t2, "line 1", left);
      touches(t2, cells, 0, false);
      touches(t2, cells, 1, false);
      run.release(t2, "line 1", left).acquire(t1, "line 1", left);
      touches(t1, cells, 0, true);
      touches(t1, cells, 1, true);
      run.release(t1, "line 1", left);
    }
    assertThat(found(Finding.Kind.TORN_READ)).isEmpty();
  }
}
