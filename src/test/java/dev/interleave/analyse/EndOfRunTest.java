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
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is found where a run came to its end: deadlocks, endless waits, locks that were never
/// released, exceptions.
class EndOfRunTest {

  private final SampleRecording run = new SampleRecording("end", "line", RunSettings.DEFAULT);
  private final int main = run.main();
  private final int t1 = run.thread("t1");
  private final int t2 = run.thread("t2");

  private int created(Resource.Kind kind, String name, long initial) {
    int id = run.resource(kind, name);
    run.create(main, "line", id, Datum.of(initial));
    return id;
  }

  private void started(int... actors) {
    for (int actor : actors) {
      run.start(main, "line", actor, "work");
    }
  }

  private void waits(int actor, int resource, Purpose purpose) {
    run.block(actor, new Obstacle.AtResource(resource, purpose));
  }

  private Trace trace() {
    return run.build(new Outcome(Outcome.Kind.WAITS_FOREVER, "", Map.of(), List.of()));
  }

  private List<String> sentences(Finding.Kind kind) {
    return sentences(trace(), kind);
  }

  private static List<String> sentences(Trace trace, Finding.Kind kind) {
    return Analysis.of(trace, SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::sentence)
        .toList();
  }

  @Test
  void nothingIsFoundInARunThatWentWell() {
    assertThat(Analysis.of(SampleTraces.raceWithLock(), SampleTexts.ENGLISH).findings()).isEmpty();
    assertThat(Analysis.of(SampleTraces.queue(3, 10), SampleTexts.ENGLISH).findings()).isEmpty();
  }

  @Test
  void aDeadlockIsToldAsACircle() {
    assertThat(sentences(SampleTraces.deadlock(), Finding.Kind.DEADLOCK))
        .containsExactly(
            "t1 waits for the lock right that t2 holds, and t2 waits for the lock left that t1"
                + " holds, so none of them can ever go on");
  }

  @Test
  void aDeadlockHappensWhenItsLastActorIsBlocked() {
    Trace trace = SampleTraces.deadlock();
    Finding deadlock = Analysis.of(trace, SampleTexts.ENGLISH).findings().getFirst();
    assertThat(deadlock.at()).isEqualTo(trace.events().size() - 1);
    assertThat(deadlock.evidence().stream().map(trace::event).toList())
        .hasOnlyElementsOfTypes(Event.LockAcquired.class, Event.BlockedOn.class)
        .hasSize(4);
  }

  @Test
  void whoeverWaitsForADeadlockedActorIsNoFindingOfItsOwn() {
    assertThat(Analysis.of(SampleTraces.deadlock(), SampleTexts.ENGLISH).findings()).hasSize(1);
  }

  @Test
  void anActorCanBeInADeadlockWithItself() {
    int lock = created(Resource.Kind.LOCK, "lock", 0);
    started(t1);
    run.acquire(t1, "line", lock).waitForLock(t1, lock);
    assertThat(sentences(Finding.Kind.DEADLOCK))
        .containsExactly("t1 waits for the lock that it holds itself, so it can never go on");
  }

  @Test
  void joiningAnActorCanCloseTheCircle() {
    int lock = created(Resource.Kind.LOCK, "lock", 0);
    started(t1);
    run.acquire(main, "line", lock).waitForLock(t1, lock).block(main, new Obstacle.AtActor(t1));
    assertThat(sentences(Finding.Kind.DEADLOCK))
        .containsExactly(
            "main waits for t1 to end, and t1 waits for the lock that main holds, so none of them"
                + " can ever go on");
  }

  @Test
  void twoCirclesAreTwoDeadlocks() {
    int left = created(Resource.Kind.LOCK, "left", 0);
    int right = created(Resource.Kind.LOCK, "right", 0);
    started(t1, t2);
    run.acquire(t1, "line", left).waitForLock(t1, left);
    run.acquire(t2, "line", right).waitForLock(t2, right);
    assertThat(sentences(Finding.Kind.DEADLOCK)).hasSize(2);
  }

  @Test
  void aQueueThatIsJoinedForeverSaysWhatIsLeftOnIt() {
    int queue = created(Resource.Kind.QUEUE, "q", 0);
    run.put(main, "line", queue, 1);
    run.put(main, "line", queue, 2);
    waits(main, queue, Purpose.JOIN_QUEUE);
    assertThat(sentences(Finding.Kind.WAITS_FOREVER))
        .containsExactly(
            "main waits forever for the tasks of the queue: 2 items are still on it, and nobody is"
                + " left to take them");
  }

  @Test
  void aQueueThatIsJoinedForeverSaysWhatWasNeverReportedDone() {
    int queue = created(Resource.Kind.QUEUE, "q", 0);
    QueueItem item = run.put(main, "line", queue, 1);
    started(t1);
    run.step(t1, "line").event(now -> new Event.ItemTaken(now, t1, queue, item)).end(t1);
    waits(main, queue, Purpose.JOIN_QUEUE);
    assertThat(sentences(Finding.Kind.WAITS_FOREVER))
        .containsExactly(
            "main waits forever for the tasks of the queue: 1 item was taken and never reported"
                + " done with task_done()");
  }

  @Test
  void allThatWaitForTheSameAreOneFinding() {
    int queue = created(Resource.Kind.QUEUE, "q", 0);
    started(t1, t2);
    waits(t1, queue, Purpose.GET_ITEM);
    waits(t2, queue, Purpose.GET_ITEM);
    run.block(main, new Obstacle.AtActor(t1));
    assertThat(sentences(Finding.Kind.WAITS_FOREVER))
        .containsExactly(
            "t1 and t2 wait forever for an item from the queue: nobody is left to put one");
  }

  @Test
  void everyOtherThingThatCanBeWaitedForIsNamed() {
    int full = created(Resource.Kind.QUEUE, "q", 1);
    int condition = created(Resource.Kind.CONDITION, "cond", 0);
    int semaphore = created(Resource.Kind.SEMAPHORE, "sem", 0);
    int flag = created(Resource.Kind.EVENT, "ready", 0);
    int barrier = created(Resource.Kind.BARRIER, "gate", 3);
    int t3 = run.thread("t3");
    int t4 = run.thread("t4");
    waits(main, full, Purpose.PUT_ITEM);
    waits(t1, condition, Purpose.BE_NOTIFIED);
    waits(t2, semaphore, Purpose.TAKE_PERMIT);
    waits(t3, flag, Purpose.SEE_EVENT_SET);
    run.event(now -> new Event.BarrierReached(now, t4, barrier));
    waits(t4, barrier, Purpose.PASS_BARRIER);
    run.event(now -> new Event.ActorKilled(now, run.daemon("idle"), main));
    assertThat(sentences(Finding.Kind.WAITS_FOREVER))
        .containsExactly(
            "main waits forever for room on the queue: nobody is left to take an item",
            "t1 waits forever at the condition: nobody is left to notify",
            "t2 waits forever for a permit of the semaphore: nobody is left to give one",
            "t3 waits forever for the event: nobody is left to set it",
            "t4 waits forever at the barrier: only 1 of 3 came, and nobody else is left to come");
  }

  @Test
  void nobodyWaitsForeverWhileSomebodySleeps() {
    int queue = created(Resource.Kind.QUEUE, "q", 0);
    started(t1, t2);
    waits(t1, queue, Purpose.GET_ITEM);
    run.end(main).sleep(t2, "line", 1_000);
    assertThat(sentences(Finding.Kind.WAITS_FOREVER)).isEmpty();
  }

  @Test
  void anActorThatEndsWithALockHeldNeverReleasedIt() {
    int lock = created(Resource.Kind.LOCK, "lock", 0);
    started(t1, t2);
    run.acquire(t1, "line", lock).end(t1).waitForLock(t2, lock);
    run.block(main, new Obstacle.AtActor(t2));
    assertThat(sentences(Finding.Kind.LOCK_NEVER_RELEASED))
        .containsExactly(
            "t1 ended without releasing the lock that it held; t2 waits for it forever");
    assertThat(sentences(Finding.Kind.WAITS_FOREVER))
        .containsExactly("t2 waits forever for the lock: t1 ended without releasing it");
  }

  @Test
  void aDaemonThatIsStoppedWithTheProgramMayHoldALock() {
    int lock = created(Resource.Kind.LOCK, "lock", 0);
    int daemon = run.daemon("d");
    started(daemon);
    run.acquire(daemon, "line", lock).event(now -> new Event.ActorEnded(now, main));
    run.event(now -> new Event.ActorKilled(now, daemon, main));
    assertThat(Analysis.of(trace(), SampleTexts.ENGLISH).findings()).isEmpty();
  }

  @Test
  void aLockThatIsReleasedByAnotherActorIsReleased() {
    int lock = created(Resource.Kind.LOCK, "lock", 0);
    started(t1, t2);
    run.acquire(t1, "line", lock).end(t1).release(t2, "line", lock).end(t2);
    assertThat(sentences(Finding.Kind.LOCK_NEVER_RELEASED)).isEmpty();
  }

  @Test
  void anUncaughtExceptionSaysWhoAndWhere() {
    started(t1);
    var range = new SourceRange(7, 5, 7, 9);
    run.event(now -> new Event.ExceptionRaised(now, t1, "ValueError", "too big", range, false));
    assertThat(sentences(Finding.Kind.UNCAUGHT_EXCEPTION))
        .containsExactly(
            "t1 is ended by an exception that nobody caught in line 7: ValueError: too big");
  }

  @Test
  void anExceptionThatIsHandledIsNoFinding() {
    started(t1);
    var range = new SourceRange(7, 5, 7, 9);
    run.event(now -> new Event.ExceptionRaised(now, t1, "ValueError", "too big", range, true));
    assertThat(sentences(Finding.Kind.UNCAUGHT_EXCEPTION)).isEmpty();
  }

  @Test
  void anEmptyTraceHasNoFindings() {
    assertThat(
            Analysis.of(
                    new SampleRecording("e", "", RunSettings.DEFAULT)
                        .build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of())),
                    SampleTexts.ENGLISH)
                .findings())
        .isEmpty();
  }
}
