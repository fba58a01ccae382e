package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleRecording;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NarratorTest {

  private final SampleRecording run =
      new SampleRecording("told", "count += 1\nlock.acquire()\n", RunSettings.DEFAULT);
  private final int main = run.main();
  private final int t1 = run.thread("t1");
  private final int t2 = run.thread("t2");
  private final int t3 = run.thread("t3");

  private int created(Resource.Kind kind, String name, Datum initial) {
    int id = run.resource(kind, name);
    run.create(main, "count", id, initial);
    return id;
  }

  private Trace trace() {
    return run.build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of()));
  }

  private String last() {
    Trace trace = trace();
    return new Narrator(trace, SampleTexts.ENGLISH).sentence(trace.events().size() - 1);
  }

  private String told(Function<Long, Event> event) {
    run.event(event);
    return last();
  }

  @Test
  void aStepSaysItsLineAndCode() {
    run.step(t1, "count += 1");
    assertThat(last()).isEqualTo("t1 carries out line 1: count += 1");
  }

  @Test
  void theMainThreadBegins() {
    assertThat(new Narrator(trace(), SampleTexts.ENGLISH).sentence(0)).isEqualTo("main begins");
  }

  @Test
  void whoeverNeedNotWaitSaysWhatItSaw() {
    int ready = created(Resource.Kind.EVENT, "ready", Datum.nothing());
    var isSet = new Obstacle.AtResource(ready, Obstacle.Purpose.SEE_EVENT_SET);
    assertThat(told(at -> new Event.FoundOpen(at, main, new Obstacle.AtActor(t1))))
        .isEqualTo("main sees that t1 has ended");
    assertThat(told(at -> new Event.FoundOpen(at, t2, isSet)))
        .isEqualTo("t2 sees that the event is set");
  }

  @Test
  void startingNamesWhoStarts() {
    assertThat(told(at -> new Event.ActorStarted(at, t1, main))).isEqualTo("main starts t1");
    int p1 = run.process("p1");
    assertThat(told(at -> new Event.ActorStarted(at, p1, main)))
        .isEqualTo("main starts the process p1");
  }

  @Test
  void endingIsByItselfOrByAnother() {
    int p1 = run.process("p1");
    int d1 = run.daemon("d1");
    assertThat(told(at -> new Event.ActorEnded(at, t1))).isEqualTo("t1 comes to its end");
    assertThat(told(at -> new Event.ActorKilled(at, p1, main))).isEqualTo("main kills p1");
    assertThat(told(at -> new Event.ActorKilled(at, d1, main)))
        .isEqualTo("d1 is stopped, because it is a daemon and its program ends");
  }

  @Test
  void functionsAreEnteredAndLeftByName() {
    assertThat(told(at -> new Event.FunctionEntered(at, main, "increase")))
        .isEqualTo("main enters increase");
    assertThat(told(at -> new Event.FunctionLeft(at, main))).isEqualTo("main leaves increase");
  }

  @Test
  void aLocalBelongsToItsActor() {
    assertThat(told(at -> new Event.LocalChanged(at, t1, "local_val", Datum.of(1))))
        .isEqualTo("t1 sets its own local_val to 1");
  }

  @Test
  void aNewResourceIsIntroduced() {
    created(Resource.Kind.VARIABLE, "db_val", Datum.of(0));
    assertThat(last()).isEqualTo("main creates db_val = 0");
    created(Resource.Kind.LOCK, "lock", Datum.nothing());
    assertThat(last()).isEqualTo("main creates the lock");
    created(Resource.Kind.QUEUE, "q", Datum.of(0));
    assertThat(last()).isEqualTo("main creates the queue q");
  }

  @Test
  void readingAndWritingNameTheValueAndThePlace() {
    int value = created(Resource.Kind.VARIABLE, "db_val", Datum.of(0));
    run.read(t1, "count", value, 0);
    assertThat(last()).isEqualTo("t1 reads 0 from db_val");
    run.write(t1, "count", value, 0, 1);
    assertThat(last()).isEqualTo("t1 writes 1 to db_val, where 0 was");
    run.write(t2, "count", value, 1, 1);
    assertThat(last()).isEqualTo("t2 writes 1 to db_val, as it was already");
    assertThat(told(at -> new Event.ValueWritten(at, t1, value, null, Datum.of(1), null)))
        .isEqualTo("t1 removes db_val");
  }

  @Test
  void anElementIsNamedByItsIndexAndACopyByItsProcess() {
    int array = run.resource(Resource.Kind.ARRAY, "cells", Resource.BETWEEN_PROCESSES);
    int p1 = run.process("p1");
    int copy = run.resource(Resource.Kind.VARIABLE, "total", p1);
    assertThat(told(at -> new Event.ValueRead(at, t1, array, Datum.of(2), Datum.of(7))))
        .isEqualTo("t1 reads 7 from cells[2]");
    assertThat(told(at -> new Event.ValueRead(at, p1, copy, null, Datum.of(7))))
        .isEqualTo("p1 reads 7 from p1's total");
  }

  @Test
  void aWaiterNamesTheHolderOfTheLock() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    run.acquire(t1, "lock", lock);
    assertThat(last()).isEqualTo("t1 acquires the lock");
    run.waitForLock(t2, lock);
    assertThat(last()).isEqualTo("t2 waits for the lock that t1 holds");
    run.waitForLock(t1, lock);
    assertThat(last()).isEqualTo("t1 waits for the lock that it holds itself");
  }

  @Test
  void oneOfSeveralLocksIsNamed() {
    created(Resource.Kind.LOCK, "left", Datum.nothing());
    int right = created(Resource.Kind.LOCK, "right", Datum.nothing());
    assertThat(told(at -> new Event.LockRequested(at, t1, right)))
        .isEqualTo("t1 asks for the lock right");
  }

  @Test
  void aNameThatSaysWhatItIsNeedsNoNoun() {
    created(Resource.Kind.LOCK, "other", Datum.nothing());
    int printing = created(Resource.Kind.LOCK, "print_lock", Datum.nothing());
    assertThat(told(at -> new Event.LockRequested(at, t1, printing)))
        .isEqualTo("t1 asks for print_lock");
  }

  @Test
  void theProgramItselfIsNoFunction() {
    assertThat(told(at -> new Event.FunctionLeft(at, main)))
        .isEqualTo("main reaches the end of the program");
  }

  @Test
  void releasingSaysWhoWaits() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    run.acquire(t1, "lock", lock).release(t1, "lock", lock);
    assertThat(last()).isEqualTo("t1 releases the lock");
    run.acquire(t1, "lock", lock).waitForLock(t2, lock).waitForLock(t3, lock);
    run.release(t1, "lock", lock);
    assertThat(last()).isEqualTo("t1 releases the lock, for which t2 and t3 wait");
    run.acquireAfter(t2, "lock", lock, t1).release(t3, "lock", lock);
    assertThat(last()).isEqualTo("t3 releases the lock that t2 held");
  }

  @Test
  void aLockMayBeHeldMoreThanOnce() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    run.acquire(t1, "lock", lock).acquire(t1, "lock", lock);
    assertThat(last()).isEqualTo("t1 acquires the lock once more");
    run.release(t1, "lock", lock);
    assertThat(last()).isEqualTo("t1 releases the lock once and still holds it");
  }

  @Test
  void aLockThatIsOffIsWalkedThrough() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    run.bypass(t1, "lock", lock, true);
    assertThat(last()).isEqualTo("t1 goes in through the lock, which is off");
    run.bypass(t2, "lock", lock, true);
    assertThat(last())
        .isEqualTo("t2 goes in through the lock, which is off, although t1 is inside");
    run.bypass(t1, "lock", lock, false);
    assertThat(last()).isEqualTo("t1 goes out through the lock, which is off");
  }

  @Test
  void permitsAreCounted() {
    int semaphore = created(Resource.Kind.SEMAPHORE, "sem", Datum.of(1));
    assertThat(told(at -> new Event.PermitTaken(at, t1, semaphore)))
        .isEqualTo("t1 takes a permit of the semaphore; none is left");
    assertThat(told(at -> new Event.PermitGiven(at, t1, semaphore)))
        .isEqualTo("t1 gives a permit to the semaphore; 1 is left");
  }

  @Test
  void anItemCanBeFollowed() {
    int queue = created(Resource.Kind.QUEUE, "q", Datum.of(0));
    QueueItem item = run.put(main, "count", queue, 7);
    assertThat(last()).isEqualTo("main puts 7 on the queue");
    assertThat(told(at -> new Event.QueueJoinBegan(at, main, queue)))
        .isEqualTo("main wants every task of the queue done; 1 task is left");
    assertThat(
            told(
                at ->
                    new Event.BlockedOn(
                        at, main, new Obstacle.AtResource(queue, Purpose.JOIN_QUEUE))))
        .isEqualTo("main waits until the last task of the queue is done");
    assertThat(told(at -> new Event.ItemTaken(at, t1, queue, item)))
        .isEqualTo("t1 takes 7 from the queue");
    assertThat(told(at -> new Event.TaskDone(at, t1, queue)))
        .isEqualTo("t1 reports 7 done; no task is left");
    assertThat(told(at -> new Event.UnblockedBy(at, main, t1)))
        .isEqualTo("main can go on, because t1 reported the last task of the queue done");
    assertThat(told(at -> new Event.QueueJoinEnded(at, main, queue)))
        .isEqualTo("main sees every task of the queue done");
  }

  @Test
  void aConditionIsWaitedAtAndNotified() {
    int condition = created(Resource.Kind.CONDITION, "cond", Datum.nothing());
    assertThat(told(at -> new Event.ConditionWaitBegan(at, t1, condition)))
        .isEqualTo("t1 begins to wait at the condition and lets its lock go");
    assertThat(told(at -> new Event.ConditionNotified(at, t2, condition, List.of(t1, t3))))
        .isEqualTo("t2 notifies t1 and t3");
    assertThat(told(at -> new Event.ConditionNotified(at, t2, condition, List.of())))
        .isEqualTo("t2 notifies the condition, where nobody waits");
  }

  @Test
  void anEventIsSetAndCleared() {
    int flag = created(Resource.Kind.EVENT, "ready", Datum.nothing());
    assertThat(told(at -> new Event.FlagChanged(at, t1, flag, true)))
        .isEqualTo("t1 sets the event");
    assertThat(told(at -> new Event.FlagChanged(at, t1, flag, false)))
        .isEqualTo("t1 clears the event");
  }

  @Test
  void aBarrierCountsItsArrivals() {
    int barrier = created(Resource.Kind.BARRIER, "gate", Datum.of(2));
    assertThat(told(at -> new Event.BarrierReached(at, t1, barrier)))
        .isEqualTo("t1 arrives at the barrier as number 1 of 2");
    assertThat(told(at -> blocked(at, t1, barrier, Purpose.PASS_BARRIER)))
        .isEqualTo("t1 waits at the barrier for 1 more");
    assertThat(told(at -> new Event.BarrierReached(at, t2, barrier)))
        .isEqualTo("t2 arrives at the barrier as number 2 of 2");
    assertThat(told(at -> new Event.BarrierOpened(at, t2, barrier)))
        .isEqualTo("t2 opens the barrier for everybody");
  }

  @Test
  void aWaiterSaysWhatItWaitsFor() {
    int queue = created(Resource.Kind.QUEUE, "q", Datum.of(1));
    int condition = created(Resource.Kind.CONDITION, "cond", Datum.nothing());
    int semaphore = created(Resource.Kind.SEMAPHORE, "sem", Datum.of(0));
    int flag = created(Resource.Kind.EVENT, "ready", Datum.nothing());
    assertThat(told(at -> new Event.BlockedOn(at, main, new Obstacle.AtActor(t1))))
        .isEqualTo("main waits for t1 to end");
    assertThat(told(at -> blocked(at, t1, queue, Purpose.GET_ITEM)))
        .isEqualTo("t1 waits for an item, because the queue is empty");
    assertThat(told(at -> blocked(at, t1, queue, Purpose.PUT_ITEM)))
        .isEqualTo("t1 waits for room, because the queue is full");
    assertThat(told(at -> blocked(at, t1, condition, Purpose.BE_NOTIFIED)))
        .isEqualTo("t1 waits at the condition to be notified");
    assertThat(told(at -> blocked(at, t1, semaphore, Purpose.TAKE_PERMIT)))
        .isEqualTo("t1 waits for a permit of the semaphore, which has none left");
    assertThat(told(at -> blocked(at, t1, flag, Purpose.SEE_EVENT_SET)))
        .isEqualTo("t1 waits for the event to be set");
  }

  private static Event blocked(long at, int actor, int resource, Purpose purpose) {
    return new Event.BlockedOn(at, actor, new Obstacle.AtResource(resource, purpose));
  }

  @Test
  void whoeverGoesOnSaysWhoMadeWay() {
    int lock = created(Resource.Kind.LOCK, "lock", Datum.nothing());
    run.waitForLock(t2, lock);
    assertThat(told(at -> new Event.UnblockedBy(at, t2, t1)))
        .isEqualTo("t2 can go on, because t1 released the lock");
    run.block(main, new Obstacle.AtActor(t1));
    assertThat(told(at -> new Event.UnblockedBy(at, main, t1)))
        .isEqualTo("main can go on, because t1 ended");
    run.waitForLock(t2, lock);
    assertThat(told(at -> new Event.UnblockedBy(at, t2, Actor.NOBODY)))
        .isEqualTo("t2 stops waiting, because its time ran out");
  }

  @Test
  void aSleeperSaysHowLong() {
    run.sleep(t1, "count", 10_000_000);
    assertThat(last()).isEqualTo("t1 sleeps for 10 ms");
    run.wake(t1);
    assertThat(last()).isEqualTo("t1 wakes up");
    run.sleep(t1, "count", 1_500_000_000);
    assertThat(last()).isEqualTo("t1 sleeps for 1.5 s");
  }

  @Test
  void aProcessGetsACopy() {
    int total = created(Resource.Kind.VARIABLE, "total", Datum.of(0));
    int p1 = run.process("p1");
    int copy = run.resource(Resource.Kind.VARIABLE, "total", p1);
    var copies = List.of(new Event.MemoryCopied.Copy(total, copy, Datum.of(0)));
    assertThat(told(at -> new Event.MemoryCopied(at, p1, main, copies)))
        .isEqualTo("p1 gets a copy of the memory of main: 1 value");
  }

  @Test
  void outputIsToldInOneLine() {
    run.print(main, "count", "End: 2");
    assertThat(last()).isEqualTo("main prints: End: 2");
    run.print(main, "count", "");
    assertThat(last()).isEqualTo("main prints an empty line");
  }

  @Test
  void anExceptionIsHandledOrEndsItsActor() {
    var place = new SourceRange(1, 1, 1, 2);
    assertThat(told(at -> new Event.ExceptionRaised(at, t1, "KeyError", "'a'", place, true)))
        .isEqualTo("t1 raises and handles KeyError: 'a'");
    assertThat(told(at -> new Event.ExceptionRaised(at, t1, "KeyError", "'a'", place, false)))
        .isEqualTo("t1 is ended by KeyError: 'a'");
  }

  @Test
  void aSwitchSaysWhatIsDifferentNow() {
    Toggles locksOff = Toggles.NONE.withLocks(false);
    Toggles sleepless = locksOff.withSleepFactor(0);
    assertThat(told(at -> new Event.TogglesChanged(at, main, locksOff)))
        .isEqualTo("all locks are switched off");
    assertThat(told(at -> new Event.TogglesChanged(at, main, sleepless)))
        .isEqualTo("sleeps are switched off");
    assertThat(told(at -> new Event.TogglesChanged(at, main, Toggles.NONE.withLock("a", false))))
        .isEqualTo(
            "all locks are switched on, and a is switched off, and sleeps are as long as the"
                + " program says");
    assertThat(told(at -> new Event.TogglesChanged(at, main, Toggles.NONE.withSleepFactor(2))))
        .isEqualTo("a is switched on, and sleeps are 2 times as long");
  }

  @Test
  void aStepIsToldByItsMostTellingEvent() {
    Trace trace = SampleTraces.raceWithLock();
    var narrator = new Narrator(trace, SampleTexts.ENGLISH);
    List<String> told = IntStream.rangeClosed(0, 10).mapToObj(narrator::sentenceOfStep).toList();
    assertThat(told)
        .containsExactly(
            "Nothing has happened yet",
            "main creates db_val = 0",
            "main creates the lock",
            "main starts t1",
            "main starts t2",
            "t1 acquires the lock",
            "t1 reads 0 from db_val",
            "t1 sleeps for 10 ms",
            "t1 writes 1 to db_val, where 0 was",
            "t1 releases the lock, for which t2 waits",
            "t2 acquires the lock");
  }

  static Stream<Trace> samples() {
    return Stream.of(
        SampleTraces.raceWithoutLock(),
        SampleTraces.raceWithLock(),
        SampleTraces.raceWithLockOff(),
        SampleTraces.queue(2, 5),
        SampleTraces.processes(),
        SampleTraces.deadlock(),
        SampleTraces.contending(8),
        LiveSampleTraces.killedHolder(false),
        LiveSampleTraces.killedHolder(true),
        LiveSampleTraces.interrupted());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyEventIsOneSentenceWithoutAFullStop(Trace trace) {
    var narrator = new Narrator(trace, SampleTexts.ENGLISH);
    for (int index = 0; index < trace.events().size(); index++) {
      assertThat(narrator.sentence(index)).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    }
  }
}
