package dev.interleave.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderOfLocksTest {

  private final HandMadeRun run = new HandMadeRun();
  private final int one = run.actor(Actor.Kind.PROCESS, "p1", 100);
  private final int two = run.actor(Actor.Kind.PROCESS, "p2", 100);
  private final int lock = run.recording.addLock("lock", Resource.BETWEEN_PROCESSES);

  @AfterEach
  void theTraceIsProven() {
    assertThat(run.violations()).isEmpty();
  }

  private void request(long micros, int actor) {
    run.at(micros, actor, RecordKind.REQUESTED, HandMadeRun.Step.LOCK, lock);
  }

  private void acquire(long micros, int actor, long turn) {
    run.at(micros, actor, RecordKind.ACQUIRED, HandMadeRun.Step.LOCK, lock, turn);
  }

  private void release(long micros, int actor, long turn) {
    run.at(micros, actor, RecordKind.RELEASED, HandMadeRun.Step.UNLOCK, lock, turn);
  }

  private void recover(long micros, int actor, long turn, int from) {
    run.at(micros, actor, RecordKind.RECOVERED, HandMadeRun.Step.LOCK, lock, turn, from);
  }

  private static List<String> holding(Trace trace) {
    return trace.events().stream()
        .<String>mapMulti(
            (event, out) -> {
              int actor = event.actor();
              switch (event) {
                case Event.LockAcquired _ -> out.accept(actor + " acquires");
                case Event.LockReleased _ -> out.accept(actor + " releases");
                case Event.LockRecovered recovered ->
                    out.accept(actor + " takes over from " + recovered.from());
                case Event.BlockedOn _ -> out.accept(actor + " waits");
                case Event.UnblockedBy unblocked ->
                    out.accept(actor + " goes on because of " + unblocked.by());
                case Event other when other instanceof Event.ActorKilled ->
                    out.accept(actor + " dies");
                case Event _ -> {}
              }
            })
        .toList();
  }

  @Test
  void turnsOrderHoldersThoughTheClocksDisagree() {
    request(100, one);
    acquire(110, one, 1);
    release(120, one, 1);
    request(10, two);
    acquire(20, two, 2);
    release(30, two, 2);

    assertThat(holding(run.trace()))
        .containsExactly(
            "1 acquires",
            "2 waits",
            "1 releases",
            "2 goes on because of 1",
            "2 acquires",
            "2 releases");
  }

  @Test
  void aLockThatIsFreeIsAcquiredInOneStep() {
    request(10, one);
    acquire(20, one, 1);

    List<Event> events = run.trace().events();

    assertThat(events.subList(events.size() - 3, events.size()))
        .extracting(Event::nanos)
        .containsOnly(20_000L);
  }

  @Test
  void aTurnThatIsNotPublishedHoldsBackTheNext() {
    acquire(20, two, 2);

    assertThat(holding(run.traceSoFar())).isEmpty();
  }

  @Test
  void aKilledHolderLeavesTheLockOwnedUntilSomebodyTakesItOver() {
    request(10, one);
    acquire(20, one, 1);
    run.recording.killed(one, Actor.NOBODY);
    request(30, two);
    recover(40, two, 2, one);

    assertThat(holding(run.trace()))
        .containsExactly(
            "1 acquires", "2 waits", "1 dies", "2 goes on because of 1", "2 takes over from 1");
  }

  @Test
  void anActorThatDiedBeforeItRecordedItsAcquireStillOwnsTheLock() {
    request(10, one);
    run.recording.killed(one, Actor.NOBODY);
    run.recording.leftHeld(one, lock);
    request(30, two);
    recover(40, two, 1, one);

    assertThat(holding(run.trace()))
        .containsExactly(
            "1 acquires", "2 waits", "1 dies", "2 goes on because of 1", "2 takes over from 1");
  }

  @Test
  void aReleaseThatWasRecordedButNotCarriedOutDidNotHappen() {
    request(10, one);
    acquire(20, one, 1);
    release(25, one, 1);
    run.recording.killed(one, Actor.NOBODY);
    request(30, two);
    recover(40, two, 2, one);

    assertThat(holding(run.trace())).doesNotContain("1 releases").contains("1 acquires");
  }

  @Test
  void aStandstillNamesTheDeadOwner() {
    request(10, one);
    acquire(20, one, 1);
    run.recording.killed(one, Actor.NOBODY);
    run.at(5, HandMadeRun.MAIN, RecordKind.AWAITING_ACTOR, HandMadeRun.Step.JOIN, 0, two);
    run.at(8, two, RecordKind.BEGAN, HandMadeRun.Step.LOCK, 0);
    request(30, two);

    assertThat(Standstill.of(run.traceSoFar()))
        .isEqualTo(
            "p2 waits for lock, which p1 held when it was killed; nobody is left to release it.");
  }
}
