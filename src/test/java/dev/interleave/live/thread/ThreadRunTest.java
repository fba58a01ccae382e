package dev.interleave.live.thread;

import static dev.interleave.live.RealRuns.awaitEvent;
import static dev.interleave.live.RealRuns.events;
import static dev.interleave.live.RealRuns.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.RealRuns;
import dev.interleave.live.record.Places;
import dev.interleave.live.record.Recording;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadRunTest {

  /// Sleeps are ten seconds here: nothing ends within this time unless it is ended.
  private static final Duration SOON = Duration.ofSeconds(8);

  @ParameterizedTest
  @MethodSource("everyGuard")
  void stopEndsARunInWhichEverybodySleepsOrWaits(ThreadKind kind, Guard guard) throws Exception {
    try (ThreadRun run = sleeping(kind, 16, guard)) {
      awaitEvent(run, Event.SleepBegan.class::isInstance);
      run.stop();
      assertThat(run.await(SOON)).isTrue();
      assertThat(run.isOver()).isTrue();
      assertThat(proven(run).outcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
    }
  }

  static Stream<Arguments> everyGuard() {
    return Stream.of(ThreadKind.values())
        .flatMap(kind -> Guard.forThreads().stream().map(guard -> Arguments.of(kind, guard)));
  }

  @ParameterizedTest
  @EnumSource
  void stopEndsARunInWhichEverybodyComputes(ThreadKind kind) throws Exception {
    try (ThreadRun run =
        RealRuns.start(
            new LiveProgram.Locks(kind, 4, 100_000, Guard.FAIR, Duration.ZERO, Toggles.NONE))) {
      run.stop();
      assertThat(run.await(SOON)).isTrue();
    }
  }

  @Test
  void aRunThatIsStoppedAsSoonAsItIsStartedLeavesNothingBehind() throws Exception {
    for (int round = 0; round < 20; round++) {
      try (ThreadRun run = sleeping(ThreadKind.PLATFORM, 16, Guard.SYNCHRONIZED)) {
        run.stop();
        assertThat(run.await(SOON)).isTrue();
      }
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("interleave "));
  }

  @Test
  void everythingButAskingDoesNothingOnceTheRunIsOver() throws Exception {
    try (ThreadRun run = sleeping(ThreadKind.PLATFORM, 2, Guard.FAIR)) {
      run.stop();
      assertThat(run.await(SOON)).isTrue();
      Trace before = run.trace();
      run.switchTo(Toggles.NONE.withLocks(false));
      run.interrupt(1);
      run.recover(true);
      run.kill(1);
      run.stop();
      assertThat(run.trace().events()).isEqualTo(before.events());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptEndsASleepingThread(ThreadKind kind) throws Exception {
    try (ThreadRun run = sleeping(kind, 1, Guard.SYNCHRONIZED)) {
      awaitEvent(run, Event.SleepBegan.class::isInstance);
      run.interrupt(1);
      assertThat(run.await(SOON)).isTrue();
      Trace trace = proven(run);
      assertThat(events(trace, Event.InterruptSent.class)).hasSize(1);
      assertThat(events(trace, Event.ExceptionRaised.class)).hasSize(1);
      assertThat(events(trace, Event.LockReleased.class)).hasSize(1);
      assertThat(events(trace, Event.ValueWritten.class)).isEmpty();
      assertThat(trace.outcome().output()).containsExactly("The count is 0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptEndsAThreadThatWaitsForALock(ThreadKind kind) throws Exception {
    try (ThreadRun run = sleeping(kind, 2, Guard.REENTRANT)) {
      awaitEvent(run, ThreadRunTest::waitsForTheLock);
      int waiting = waiting(run.trace());
      run.interrupt(waiting);
      awaitEvent(run, event -> event instanceof Event.ActorEnded(_, int a) && a == waiting);
      assertThat(run.isOver()).isFalse();
      run.stop();
      assertThat(run.await(SOON)).isTrue();
      assertThat(events(proven(run), Event.LockAcquired.class))
          .extracting(Event.LockAcquired::actor)
          .doesNotContain(waiting);
    }
  }

  @Test
  void aThreadAtTheEntryOfASynchronizedBlockFeelsAnInterruptOnlyInside() throws Exception {
    try (ThreadRun run = sleeping(ThreadKind.PLATFORM, 2, Guard.SYNCHRONIZED)) {
      awaitEvent(run, ThreadRunTest::waitsForTheLock);
      int waiting = waiting(run.trace());
      run.interrupt(waiting);
      run.interrupt(3 - waiting);
      assertThat(run.await(SOON)).isTrue();
      assertThat(events(proven(run), Event.LockAcquired.class))
          .extracting(Event.LockAcquired::actor)
          .containsExactly(3 - waiting, waiting);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aThreadThatComputesGoesOnInSpiteOfAnInterrupt(ThreadKind kind) throws Exception {
    boolean inTime = false;
    while (!inTime) {
      try (ThreadRun run =
          RealRuns.start(
              new LiveProgram.Locks(
                  kind, 1, 10_000, Guard.VOLATILE, Duration.ZERO, Toggles.NONE))) {
        while (!run.isOver()) {
          run.interrupt(1);
          Thread.sleep(1);
        }
        Trace trace = proven(run);
        inTime = events(trace, Event.InterruptSent.class).findAny().isPresent();
        assertThat(events(trace, Event.ExceptionRaised.class)).isEmpty();
        assertThat(trace.outcome().output()).containsExactly("The count is 10000");
      }
    }
  }

  @Test
  void amongThreadsAStandstillIsNoneWhileOneSleeps() throws Exception {
    try (ThreadRun run = sleeping(ThreadKind.PLATFORM, 2, Guard.SYNCHRONIZED)) {
      awaitEvent(run, ThreadRunTest::waitsForTheLock);
      Thread.sleep(500);
      assertThat(run.standstill()).isEmpty();
    }
  }

  @Test
  void aMachineThatCannotStartAThreadEndsTheRunWithASentence() throws Exception {
    var recording = recording();
    var controls = new Controls(Toggles.NONE);
    var run =
        new ThreadRun(
            recording,
            controls,
            work ->
                new Thread(work) {
                  @Override
                  public void start() {
                    throw new OutOfMemoryError("unable to create native thread");
                  }
                });
    List<Thread> threads = new ArrayList<>();
    var shared = new SharedCount(Guard.FAIR);
    run.addMain(
        10, (_, record) -> new CountingThread.Main(threads, shared, recording::addLine, record));
    threads.add(
        run.addThread(
            "t1",
            false,
            10,
            (me, record) -> new CountingThread(me, 1, Duration.ZERO, shared, controls, record)));
    run.start();
    assertThat(run.await(SOON)).isTrue();
    assertThat(run.trace().outcome().kind()).isEqualTo(Outcome.Kind.ERROR);
    assertThat(run.trace().outcome().explanation())
        .isEqualTo("This machine cannot start so many threads: choose fewer, or virtual threads.");
  }

  private static Recording recording() {
    String source = CountingRun.source();
    return new Recording(
        "locks", source, Places.in(source, CountingStep.values()), Toggles.NONE, Map.of());
  }

  private static boolean waitsForTheLock(Event event) {
    return event instanceof Event.BlockedOn blocked && blocked.actor() != 0;
  }

  private static int waiting(Trace trace) {
    return events(trace, Event.BlockedOn.class)
        .filter(ThreadRunTest::waitsForTheLock)
        .findFirst()
        .orElseThrow()
        .actor();
  }

  private static ThreadRun sleeping(ThreadKind kind, int threads, Guard guard) throws Exception {
    return RealRuns.start(
        new LiveProgram.Locks(kind, threads, 3, guard, Duration.ofSeconds(10), Toggles.NONE));
  }
}
