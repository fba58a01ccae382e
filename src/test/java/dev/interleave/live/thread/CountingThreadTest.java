package dev.interleave.live.thread;

import static dev.interleave.live.RealRuns.awaitEvent;
import static dev.interleave.live.RealRuns.awaitTrace;
import static dev.interleave.live.RealRuns.events;
import static dev.interleave.live.RealRuns.finished;
import static dev.interleave.live.RealRuns.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.live.RealRuns;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.Objects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountingThreadTest {

  private static final Toggles OFF = Toggles.NONE.withLocks(false);
  private static final Toggles NO_SLEEP = Toggles.NONE.withSleepFactor(0);
  private static final int MOST_TRIES = 2_000;

  @ParameterizedTest
  @MethodSource("safeGuards")
  void whatKeepsReadAndWriteTogetherLosesNothing(ThreadKind kind, Guard guard) throws Exception {
    Trace trace = finished(locks(kind, 3, 400, guard, Duration.ofMillis(1), NO_SLEEP));
    assertThat(trace.outcome().kind()).isEqualTo(Outcome.Kind.FINISHED);
    assertThat(count(trace)).isEqualTo(1200);
    assertThat(trace.outcome().output()).containsExactly("The count is 1200");
    assertThat(lostUpdates(trace)).isEmpty();
  }

  static Stream<Arguments> safeGuards() {
    return combinations(Guard.SYNCHRONIZED, Guard.REENTRANT, Guard.FAIR, Guard.ATOMIC);
  }

  @ParameterizedTest
  @MethodSource("visibleOnly")
  void visibilityAloneLosesUpdates(ThreadKind kind, Guard guard) throws Exception {
    losesUpdates(locks(kind, 3, 4, guard, Duration.ofMillis(1), Toggles.NONE));
  }

  static Stream<Arguments> visibleOnly() {
    return combinations(Guard.OPAQUE, Guard.VOLATILE);
  }

  @ParameterizedTest
  @MethodSource("allGuards")
  void aGuardThatIsSwitchedOffLosesUpdates(ThreadKind kind, Guard guard) throws Exception {
    losesUpdates(locks(kind, 3, 4, guard, Duration.ofMillis(1), OFF));
  }

  static Stream<Arguments> allGuards() {
    return combinations(Guard.forThreads().toArray(Guard[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void updatesAreLostWithoutAnySleepToo(ThreadKind kind) throws Exception {
    losesUpdates(locks(kind, 2, 30_000, Guard.VOLATILE, Duration.ZERO, OFF));
  }

  @Test
  void whoPassesALockThatIsOffIsSeenToPassIt() throws Exception {
    Trace trace = finished(locks(ThreadKind.PLATFORM, 2, 3, Guard.FAIR, Duration.ZERO, OFF));
    assertThat(events(trace, Event.LockBypassed.class).filter(Event.LockBypassed::entering))
        .hasSize(6);
    assertThat(events(trace, Event.LockRequested.class)).isEmpty();
  }

  @Test
  void withoutALockThereIsNoneToSee() throws Exception {
    Trace trace =
        finished(locks(ThreadKind.PLATFORM, 2, 3, Guard.ATOMIC, Duration.ZERO, Toggles.NONE));
    assertThat(trace.resources())
        .extracting(Resource::kind)
        .containsExactly(Resource.Kind.VARIABLE);
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNCHRONIZED", "REENTRANT"})
  void aLockCanBeSwitchedWhileTheThreadsRun(Guard guard) throws Exception {
    try (ThreadRun run =
        RealRuns.start(
            locks(ThreadKind.PLATFORM, 2, 100_000, guard, Duration.ofMillis(1), Toggles.NONE))) {
      awaitEvent(run, Event.LockAcquired.class::isInstance);
      run.switchTo(OFF);
      awaitEvent(run, Event.LockBypassed.class::isInstance);
      run.switchTo(Toggles.NONE);
      awaitTrace(run, trace -> isAcquiredAfterSwitches(trace, 2));
      run.stop();
      assertThat(run.await(RealRuns.LONG)).isTrue();
      assertThat(proven(run).outcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
    }
  }

  private static boolean isAcquiredAfterSwitches(Trace trace, int switches) {
    int seen = 0;
    for (Event event : trace.events()) {
      if (event instanceof Event.TogglesChanged) {
        seen++;
      } else if (event instanceof Event.LockAcquired && seen == switches) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theSleepCanBeSwitchedOffWhileTheThreadsRun() throws Exception {
    try (ThreadRun run =
        RealRuns.start(
            locks(
                ThreadKind.PLATFORM,
                2,
                500,
                Guard.SYNCHRONIZED,
                Duration.ofMillis(200),
                Toggles.NONE))) {
      awaitEvent(run, Event.SleepBegan.class::isInstance);
      run.switchTo(NO_SLEEP);
      assertThat(run.await(RealRuns.LONG)).as("500 sleeps would take 100 seconds").isTrue();
      assertThat(count(proven(run))).isEqualTo(1000);
    }
  }

  @Test
  void aFairLockGoesToWhoeverHasWaitedLongest() throws Exception {
    assertThat(someRunHandsOverInOrder(Guard.FAIR)).isTrue();
  }

  @Test
  void anUnfairLockIsTakenAgainByWhoeverComesFirst() throws Exception {
    Trace trace =
        finished(
            locks(ThreadKind.PLATFORM, 3, 10, Guard.REENTRANT, Duration.ofMillis(1), Toggles.NONE));
    assertThat(handsOverInOrder(trace, 3)).isFalse();
  }

  /// When a thread asks for the lock is known, and when it comes to wait for it is not: between the
  /// two the machine may let others overtake it. So one run in order is enough.
  private static boolean someRunHandsOverInOrder(Guard guard) throws Exception {
    boolean inOrder = false;
    for (int attempt = 0; attempt < 20 && !inOrder; attempt++) {
      Trace trace =
          finished(locks(ThreadKind.PLATFORM, 3, 10, guard, Duration.ofMillis(2), Toggles.NONE));
      inOrder = handsOverInOrder(trace, 3);
    }
    return inOrder;
  }

  /// Whether no thread holds the lock a second time before all others did.
  private static boolean handsOverInOrder(Trace trace, int threads) {
    List<Integer> holders =
        events(trace, Event.LockAcquired.class).map(Event.LockAcquired::actor).toList();
    // The first round tells who was started first, the last one who is left over.
    List<Integer> between = holders.subList(threads, holders.size() - threads);
    for (int index = threads; index < between.size(); index++) {
      if (!between.get(index).equals(between.get(index - threads))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void moreThanABufferHoldsIsCountedAsMissing() throws Exception {
    Trace trace =
        finished(
            locks(
                ThreadKind.PLATFORM, 1, 100_000, Guard.SYNCHRONIZED, Duration.ZERO, Toggles.NONE));
    long missing = trace.origin().provenance().missingEvents();
    assertThat(missing).isPositive();
    assertThat(events(trace, Event.ValueRead.class).count()).isPositive();
  }

  private static void losesUpdates(LiveProgram.Locks program) throws Exception {
    List<Finding> lost = new ArrayList<>();
    for (int attempt = 0; attempt < MOST_TRIES && lost.isEmpty(); attempt++) {
      Trace trace = finished(program);
      lost.addAll(lostUpdates(trace));
      int all = program.threads() * program.rounds();
      assertThat(count(trace)).isLessThanOrEqualTo(all);
      if (lost.isEmpty()) {
        assertThat(count(trace)).isEqualTo(all);
      }
    }
    assertThat(lost).isNotEmpty();
  }

  private static List<Finding> lostUpdates(Trace trace) {
    return Analysis.of(trace, SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.LOST_UPDATE)
        .toList();
  }

  private static long count(Trace trace) {
    return ((Datum.Whole) Objects.requireNonNull(trace.outcome().values().get("count"))).value();
  }

  private static Stream<Arguments> combinations(Guard... guards) {
    return Stream.of(ThreadKind.values())
        .flatMap(kind -> Stream.of(guards).map(guard -> Arguments.of(kind, guard)));
  }

  private static LiveProgram.Locks locks(
      ThreadKind kind, int threads, int rounds, Guard guard, Duration sleep, Toggles toggles) {
    return new LiveProgram.Locks(kind, threads, rounds, guard, sleep, toggles);
  }
}
