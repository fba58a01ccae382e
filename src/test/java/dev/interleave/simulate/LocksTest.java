package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.ActorState;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocksTest {

  private static final RunSettings OFF =
      RunSettings.DEFAULT.withToggles(Toggles.NONE.withLocks(false));

  @Test
  void aBlockedThreadWaitsAtTheLockUntilItTakesItsStep() {
    Trace trace = Programs.record(Programs.LOCKED);
    var blocked =
        Programs.events(trace, Event.BlockedOn.class).stream()
            .filter(event -> event.actor() == 2)
            .findFirst()
            .orElseThrow();
    var acquired =
        Programs.events(trace, Event.LockAcquired.class).stream()
            .filter(event -> event.actor() == 2)
            .findFirst()
            .orElseThrow();

    assertThat(blocked.obstacle())
        .isEqualTo(new Obstacle.AtResource(acquired.lock(), Obstacle.Purpose.HOLD_LOCK));
    Moment between = trace.momentAt(acquired.nanos() - 1);
    assertThat(between.actor(2).phase()).isEqualTo(ActorState.Phase.WAITING);
    assertThat(between.waitingAt(acquired.lock())).containsExactly(2);
  }

  @Test
  void whoMadeWayIsTold() {
    Trace trace = Programs.record(Programs.LOCKED);

    assertThat(Programs.events(trace, Event.UnblockedBy.class))
        .anyMatch(event -> event.actor() == 2 && event.by() == 1);
  }

  @Test
  void anUncontendedAcquireIsOneStepWithRequestAndAcquisition() {
    Trace trace =
        Programs.record(
            """
            from threading import Lock
            lock = Lock()
            lock.acquire()
            lock.release()
            """);

    assertThat(trace.stepCount()).isEqualTo(2);
    assertThat(trace.events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsSubsequence(
            "StepTaken", "LockRequested", "LockAcquired", "StepTaken", "LockReleased");
  }

  @Test
  void aLockThatIsOffLetsEverybodyPass() {
    assertThat(Programs.outcome(Programs.LOCKED, OFF).output()).containsExactly("1");
    Trace trace = Programs.record(Programs.LOCKED, OFF, Script.NONE);

    assertThat(Programs.events(trace, Event.LockBypassed.class)).hasSize(4);
    assertThat(Programs.events(trace, Event.LockAcquired.class)).isEmpty();
  }

  @Test
  void oneOfSeveralLocksCanBeOff() {
    RunSettings settings =
        RunSettings.DEFAULT.withToggles(new Toggles(true, Set.of("forks[1]"), 1));
    Trace trace =
        Programs.record(
            """
            from threading import Lock
            forks = [Lock() for _ in range(2)]
            with forks[0]:
                pass
            with forks[1]:
                pass
            """,
            settings,
            Script.NONE);

    assertThat(trace.resources()).extracting(r -> r.name()).contains("forks[0]", "forks[1]");
    assertThat(Programs.events(trace, Event.LockAcquired.class)).hasSize(1);
    assertThat(Programs.events(trace, Event.LockBypassed.class)).hasSize(2);
  }

  @Test
  void whoHoldsALockWhenItIsSwitchedOffReallyReleasesIt() {
    Trace plain = Programs.record(Programs.LOCKED);
    int held = 1;
    while (Programs.events(plain, Event.LockAcquired.class).getFirst().nanos()
        > plain.nanosOfStep(held)) {
      held++;
    }
    var script =
        new Script(plain.schedule().first(held), Map.of(held, Toggles.NONE.withLocks(false)));
    Trace trace = Programs.record(Programs.LOCKED, RunSettings.DEFAULT, script);

    assertThat(trace.toggleChanges()).containsOnlyKeys(held);
    assertThat(Programs.events(trace, Event.LockReleased.class))
        .extracting(Event.LockReleased::actor)
        .containsExactly(1);
    assertThat(Programs.events(trace, Event.LockBypassed.class))
        .extracting(Event.LockBypassed::actor)
        .containsExactly(2, 2);
    assertThat(trace.outcome().output()).containsExactly("1");
  }

  @Test
  void whoPassedALockThatIsSwitchedOnAgainPassesOutOfItToo() {
    Trace off = Programs.record(Programs.LOCKED, OFF, Script.NONE);
    int inside = off.stepAt(Programs.events(off, Event.LockBypassed.class).getLast().nanos()) - 2;
    var script = new Script(off.schedule().first(inside), Map.of(inside, Toggles.NONE));
    Trace trace = Programs.record(Programs.LOCKED, OFF, script);

    assertThat(trace.outcome().kind().label()).isEqualTo("finished");
    assertThat(Programs.events(trace, Event.LockReleased.class)).isEmpty();
  }

  @Test
  void aSleepCanBeScaledOrPassedThrough() {
    String nap = "import time\ntime.sleep(1)\nprint('up')\n";
    RunSettings twice = RunSettings.DEFAULT.withToggles(Toggles.NONE.withSleepFactor(2));
    RunSettings none = RunSettings.DEFAULT.withToggles(Toggles.NONE.withSleepFactor(0));

    assertThat(Programs.record(nap, twice, Script.NONE).endNanos()).isGreaterThan(2_000_000_000L);
    Trace awake = Programs.record(nap, none, Script.NONE);
    assertThat(awake.endNanos()).isLessThan(100_000L);
    assertThat(awake.stepCount()).isEqualTo(2);
    assertThat(Programs.events(awake, Event.SleepBegan.class)).isEmpty();
  }

  @Test
  void withoutItsSleepTheRaceGoesWell() {
    RunSettings none = RunSettings.DEFAULT.withToggles(Toggles.NONE.withSleepFactor(0));

    assertThat(Programs.outcome(Programs.RACE, none).output()).containsExactly("2");
  }

  @Test
  void aTimeLimitEndsTheWait() {
    Trace trace =
        Programs.record(
            """
            from threading import Lock
            lock = Lock()
            lock.acquire()
            print(lock.acquire(timeout=0.5), lock.acquire(blocking=False), lock.locked())
            """);

    assertThat(trace.outcome().output()).containsExactly("False False True");
    assertThat(trace.endNanos()).isBetween(500_000_000L, 600_000_000L);
    assertThat(Programs.events(trace, Event.UnblockedBy.class))
        .extracting(Event.UnblockedBy::by)
        .containsExactly(-1);
  }

  @Test
  void aReentrantLockIsHeldAsOftenAsItWasAcquired() {
    Trace trace =
        Programs.record(
            """
            from threading import RLock
            lock = RLock()
            with lock:
                with lock:
                    print("inside")
            """);

    assertThat(trace.outcome().output()).containsExactly("inside");
    assertThat(Programs.events(trace, Event.LockAcquired.class)).hasSize(2);
  }

  @Test
  void releasingWhatIsNotHeldIsAnErrorWithItsPlace() {
    assertThat(
            Programs.outcome("from threading import Lock\nlock = Lock()\nlock.release()\n")
                .explanation())
        .isEqualTo("test.py:3:1: RuntimeError: release unlocked lock");
  }
}
