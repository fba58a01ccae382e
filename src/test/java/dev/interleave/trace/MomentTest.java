package dev.interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.ActorState.Frame;
import dev.interleave.trace.ActorState.HeldItem;
import dev.interleave.trace.ActorState.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What each event does to the state of things.
class MomentTest {

  private static final String SOURCE = "first\nsecond\n";

  private final SampleRecording run = new SampleRecording("moments", SOURCE, RunSettings.DEFAULT);
  private final int main = run.main();
  private final int t1 = run.thread("t1");
  private final int t2 = run.thread("t2");

  private int created(Resource.Kind kind, Datum initial) {
    int id = run.resource(kind, kind.name());
    run.create(main, "first", id, initial);
    return id;
  }

  private Moment after(Function<Long, Event> event) {
    run.event(event);
    return now();
  }

  private Moment now() {
    Trace trace = run.build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of()));
    return trace.momentAt(trace.endNanos());
  }

  private static Outcome nothing() {
    return new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of());
  }

  @Test
  void nobodyHasStartedBeforeTheFirstEvent() {
    Moment beginning = run.build(nothing()).momentAfter(0);
    assertThat(beginning.actors()).allMatch(actor -> actor.phase() == Phase.NEW);
  }

  @Test
  void aStepMovesItsActorAndKeepsItBusy() {
    run.step(main, "second");
    ActorState state = now().actor(main);
    assertThat(state.at()).isEqualTo(new SourceRange(2, 1, 2, 7));
    assertThat(state.isRunningAt(run.nanos())).isTrue();
    assertThat(state.isRunningAt(run.nanos() + SampleRecording.STEP_NANOS)).isFalse();
  }

  @Test
  void aStartedActorIsReadyAtTheLevelOfTheModule() {
    Moment moment = after(at -> new Event.ActorStarted(at, t1, main));
    assertThat(moment.actor(t1).phase()).isEqualTo(Phase.READY);
    assertThat(moment.actor(t1).frames()).extracting(Frame::function).containsExactly("<module>");
  }

  @Test
  void anActorThatEndsIsInNoFunction() {
    Moment moment = after(at -> new Event.ActorEnded(at, main));
    assertThat(moment.actor(main).phase()).isEqualTo(Phase.ENDED);
    assertThat(moment.actor(main).frames()).isEmpty();
  }

  @Test
  void anActorThatIsKilledWaitsForNothingAnyMore() {
    run.block(t1, new Obstacle.AtActor(t2));
    Moment moment = after(at -> new Event.ActorKilled(at, t1, main));
    assertThat(moment.actor(t1).phase()).isEqualTo(Phase.KILLED);
    assertThat(moment.actor(t1).obstacle()).isNull();
  }

  @Test
  void aKilledActorKeepsTheLockItHeld() {
    int lock = created(Resource.Kind.LOCK, Datum.nothing());
    run.acquire(t1, "first", lock);
    Moment moment = after(at -> new Event.ActorKilled(at, t1, main));
    assertThat(moment.resource(lock)).isEqualTo(new ResourceState.LockState(t1, 1, List.of()));
  }

  @Test
  void localsBelongToTheInnermostFunction() {
    run.event(at -> new Event.LocalChanged(at, main, "outer", Datum.of(1)))
        .event(at -> new Event.FunctionEntered(at, main, "f"))
        .event(at -> new Event.LocalChanged(at, main, "inner", Datum.of(2)))
        .event(at -> new Event.LocalChanged(at, main, "inner", Datum.of(3)));
    assertThat(now().actor(main).frames())
        .containsExactly(
            new Frame("<module>", map("outer", Datum.of(1))),
            new Frame("f", map("inner", Datum.of(3))));
  }

  @Test
  void leavingAFunctionForgetsItsLocals() {
    run.event(at -> new Event.FunctionEntered(at, main, "f"))
        .event(at -> new Event.LocalChanged(at, main, "inner", Datum.of(2)));
    Moment moment = after(at -> new Event.FunctionLeft(at, main));
    assertThat(moment.actor(main).frames()).extracting(Frame::function).containsExactly("<module>");
  }

  @Test
  void aReadChangesNothing() {
    int value = created(Resource.Kind.VARIABLE, Datum.of(7));
    ResourceState before = now().resource(value);
    run.read(main, "first", value, 7);
    assertThat(now().resource(value)).isEqualTo(before);
  }

  @Test
  void aWriteLeavesItsValueAndItsWriter() {
    int value = created(Resource.Kind.VARIABLE, Datum.of(7));
    run.write(t1, "first", value, 7, 8);
    assertThat(now().resource(value)).isEqualTo(new ResourceState.VariableState(Datum.of(8), t1));
  }

  @Test
  void aVariableMayBeDeleted() {
    int value = created(Resource.Kind.VARIABLE, Datum.of(7));
    Moment moment = after(at -> new Event.ValueWritten(at, t1, value, null, Datum.of(7), null));
    assertThat(moment.resource(value)).isEqualTo(new ResourceState.VariableState(null, t1));
  }

  @Test
  void oneElementOfAnArrayIsWritten() {
    Datum pair = new Datum.Sequence(List.of(Datum.of(5), Datum.of(6)), false);
    int array = created(Resource.Kind.ARRAY, pair);
    Moment moment =
        after(at -> new Event.ValueWritten(at, t1, array, Datum.of(1), Datum.of(6), Datum.of(9)));
    var state = (ResourceState.ElementsState) moment.resource(array);
    assertThat(state.elements().values()).containsExactly(Datum.of(5), Datum.of(9));
    assertThat(state.lastWriter()).isEqualTo(t1);
  }

  @Test
  void allOfAnArrayMayBeReplaced() {
    int array = created(Resource.Kind.ARRAY, new Datum.Sequence(List.of(Datum.of(5)), false));
    Datum pair = new Datum.Sequence(List.of(Datum.of(1), Datum.of(2)), false);
    Moment moment = after(at -> new Event.ValueWritten(at, t1, array, null, null, pair));
    var state = (ResourceState.ElementsState) moment.resource(array);
    assertThat(state.elements().values()).containsExactly(Datum.of(1), Datum.of(2));
  }

  @Test
  void anEntryOfADictionaryComesAndGoes() {
    int mapping = created(Resource.Kind.MAPPING, new Datum.Mapping(List.of()));
    Datum key = Datum.of("key");
    Moment with = after(at -> new Event.ValueWritten(at, t1, mapping, key, null, Datum.of(1)));
    Moment without = after(at -> new Event.ValueWritten(at, t1, mapping, key, Datum.of(1), null));
    assertThat(((ResourceState.ElementsState) with.resource(mapping)).elements())
        .containsOnlyKeys(key);
    assertThat(((ResourceState.ElementsState) without.resource(mapping)).elements()).isEmpty();
  }

  @Test
  void whoeverAcquiresALockHoldsIt() {
    int lock = created(Resource.Kind.LOCK, Datum.nothing());
    run.acquire(t1, "first", lock);
    assertThat(now().resource(lock)).isEqualTo(new ResourceState.LockState(t1, 1, List.of()));
    assertThat(now().actor(t1).holds()).containsExactly(lock);
  }

  @Test
  void aLockAcquiredTwiceIsHeldUntilItIsReleasedTwice() {
    int lock = created(Resource.Kind.LOCK, Datum.nothing());
    run.acquire(t1, "first", lock).acquire(t1, "first", lock).release(t1, "second", lock);
    assertThat(now().resource(lock)).isEqualTo(new ResourceState.LockState(t1, 1, List.of()));
    run.release(t1, "second", lock);
    assertThat(now().resource(lock))
        .isEqualTo(new ResourceState.LockState(Actor.NOBODY, 0, List.of()));
    assertThat(now().actor(t1).holds()).isEmpty();
  }

  @Test
  void anotherActorMayReleaseALock() {
    int lock = created(Resource.Kind.LOCK, Datum.nothing());
    run.acquire(t1, "first", lock).release(t2, "second", lock);
    assertThat(now().actor(t1).holds()).isEmpty();
  }

  @Test
  void severalActorsPassALockThatIsOff() {
    int lock = created(Resource.Kind.LOCK, Datum.nothing());
    run.bypass(t1, "first", lock, true).bypass(t2, "first", lock, true);
    assertThat(now().resource(lock))
        .isEqualTo(new ResourceState.LockState(Actor.NOBODY, 0, List.of(t1, t2)));
    run.bypass(t1, "second", lock, false);
    assertThat(now().resource(lock))
        .isEqualTo(new ResourceState.LockState(Actor.NOBODY, 0, List.of(t2)));
    assertThat(now().actor(t1).holds()).isEmpty();
  }

  @Test
  void permitsAreTakenAndGiven() {
    int semaphore = created(Resource.Kind.SEMAPHORE, Datum.of(2));
    run.event(at -> new Event.PermitTaken(at, t1, semaphore))
        .event(at -> new Event.PermitTaken(at, t2, semaphore));
    Moment moment = after(at -> new Event.PermitGiven(at, t1, semaphore));
    assertThat(moment.resource(semaphore)).isEqualTo(new ResourceState.SemaphoreState(1));
  }

  @Test
  void anItemGoesFromTheQueueToAHandUntilItIsDone() {
    int queue = created(Resource.Kind.QUEUE, Datum.of(3));
    QueueItem first = run.put(main, "first", queue, 10);
    QueueItem second = run.put(main, "first", queue, 20);
    assertThat(now().resource(queue))
        .isEqualTo(new ResourceState.QueueState(3, List.of(first, second), 2));

    Moment taken = after(at -> new Event.ItemTaken(at, t1, queue, first));
    assertThat(taken.resource(queue))
        .isEqualTo(new ResourceState.QueueState(3, List.of(second), 2));
    assertThat(taken.actor(t1).inHand()).containsExactly(new HeldItem(queue, first));

    Moment done = after(at -> new Event.TaskDone(at, t1, queue));
    assertThat(done.resource(queue)).isEqualTo(new ResourceState.QueueState(3, List.of(second), 1));
    assertThat(done.actor(t1).inHand()).isEmpty();
  }

  @Test
  void aTaskMayBeReportedDoneWithEmptyHands() {
    int queue = created(Resource.Kind.QUEUE, Datum.of(0));
    run.put(main, "first", queue, 10);
    Moment moment = after(at -> new Event.TaskDone(at, t2, queue));
    assertThat(((ResourceState.QueueState) moment.resource(queue)).unfinished()).isZero();
  }

  @Test
  void aFlagIsSetAndCleared() {
    int flag = created(Resource.Kind.EVENT, Datum.nothing());
    assertThat(now().resource(flag)).isEqualTo(new ResourceState.FlagState(false));
    assertThat(after(at -> new Event.FlagChanged(at, t1, flag, true)).resource(flag))
        .isEqualTo(new ResourceState.FlagState(true));
  }

  @Test
  void aBarrierCollectsItsPartiesAndLetsThemGo() {
    int barrier = created(Resource.Kind.BARRIER, Datum.of(2));
    run.event(at -> new Event.BarrierReached(at, t1, barrier))
        .event(at -> new Event.BarrierReached(at, t2, barrier));
    assertThat(now().resource(barrier))
        .isEqualTo(new ResourceState.BarrierState(2, List.of(t1, t2)));
    assertThat(after(at -> new Event.BarrierOpened(at, t2, barrier)).resource(barrier))
        .isEqualTo(new ResourceState.BarrierState(2, List.of()));
  }

  @Test
  void aBlockedActorWaitsAtWhatStandsInItsWay() {
    int lock = created(Resource.Kind.LOCK, Datum.nothing());
    run.waitForLock(t2, lock).step(main, "second").waitForLock(t1, lock);
    Moment moment = now();
    assertThat(moment.actor(t1).phase()).isEqualTo(Phase.WAITING);
    assertThat(moment.waitingAt(lock)).containsExactly(t2, t1);
  }

  @Test
  void anActorIsNewInTheQueueOfTheNextThingItWaitsFor() {
    int condition = created(Resource.Kind.CONDITION, Datum.nothing());
    int lock = created(Resource.Kind.LOCK, Datum.nothing());
    run.block(t1, new Obstacle.AtResource(condition, Obstacle.Purpose.BE_NOTIFIED));
    run.step(main, "first").waitForLock(t2, lock).step(main, "second").waitForLock(t1, lock);
    assertThat(now().waitingAt(lock)).containsExactly(t2, t1);
  }

  @Test
  void anUnblockedActorIsReady() {
    run.block(t1, new Obstacle.AtActor(t2));
    Moment moment = after(at -> new Event.UnblockedBy(at, t1, t2));
    assertThat(moment.actor(t1).phase()).isEqualTo(Phase.READY);
    assertThat(moment.actor(t1).obstacle()).isNull();
  }

  @Test
  void aSleeperKnowsWhenItWakes() {
    run.sleep(main, "first", 5_000);
    assertThat(now().actor(main).phase()).isEqualTo(Phase.SLEEPING);
    assertThat(now().actor(main).wakesNanos()).isEqualTo(run.nanos() + 5_000);
    run.wake(main);
    assertThat(now().actor(main).phase()).isEqualTo(Phase.READY);
  }

  @Test
  void aProcessWritesToItsOwnCopy() {
    Trace trace = SampleTraces.processes();
    Moment end = trace.momentAt(trace.endNanos());
    List<ResourceState> totals =
        trace.resources().stream()
            .filter(resource -> resource.name().equals("total"))
            .map(resource -> end.resource(resource.id()))
            .toList();
    assertThat(totals)
        .containsExactly(
            new ResourceState.VariableState(Datum.of(0), Actor.NOBODY),
            new ResourceState.VariableState(Datum.of(7), 1),
            new ResourceState.VariableState(Datum.of(7), 2));
  }

  @Test
  void outputsAreCounted() {
    run.print(main, "first", "a").print(main, "second", "b");
    assertThat(now().outputCount()).isEqualTo(2);
  }

  @Test
  void onlyAnExceptionThatNobodyCatchesStaysWithItsActor() {
    var caught = new Event.ExceptionRaised(9_000, t1, "KeyError", "'k'", SourceRange.NOWHERE, true);
    var uncaught =
        new Event.ExceptionRaised(9_000, t1, "ValueError", "", SourceRange.NOWHERE, false);
    assertThat(after(_ -> caught).actor(t1).exception()).isNull();
    assertThat(after(_ -> uncaught).actor(t1).exception()).isEqualTo(uncaught);
  }

  private static SequencedMap<String, Datum> map(String name, Datum value) {
    var map = new LinkedHashMap<String, Datum>();
    map.put(name, value);
    return map;
  }
}
