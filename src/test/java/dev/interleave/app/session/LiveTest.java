package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTest {

  private static final Duration FRAME = Duration.ofMillis(20);
  private static final int MOST_FRAMES = 2_000;
  private static final LiveProgram SHORT =
      new LiveProgram.Locks(
          ThreadKind.PLATFORM, 2, 2, Guard.REENTRANT, Duration.ofMillis(1), Toggles.NONE);
  private static final LiveProgram LONG =
      new LiveProgram.Locks(
          ThreadKind.VIRTUAL, 2, 100_000, Guard.FAIR, Duration.ofMillis(5), Toggles.NONE);

  private final Session session = new Session();

  @BeforeEach
  void open() {
    session.open("mine", "x = 1\nprint(x)\n", null);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void goOnUntil(BooleanSupplier condition) throws InterruptedException {
    for (int frame = 0; !condition.getAsBoolean(); frame++) {
      assertThat(frame).isLessThan(MOST_FRAMES);
      Thread.sleep(FRAME);
      session.advance(FRAME);
    }
  }

  private boolean isOver() {
    return !session.live().underWayProperty().get();
  }

  private RunView run() {
    return Objects.requireNonNull(session.runProperty().get());
  }

  @Test
  void aRealRunIsFollowedToItsEndAndStaysThere() throws InterruptedException {
    session.showReal(SHORT);
    goOnUntil(() -> isOver() && session.playback().isAtEnd());
    assertThat(run().trace().outcome().kind()).isEqualTo(Outcome.Kind.FINISHED);
    assertThat(session.playback().step()).isEqualTo(run().trace().stepCount());
  }

  @Test
  void theSimulatedProgramComesBackAsItWasLeft() {
    session.sourceProperty().set("x = 2\n");
    session.moveToStep(1);
    RunView before = run();
    session.showTwin();
    assertThat(session.shownTextProperty().get()).contains("class CountingThread");
    session.showSimulated();
    assertThat(session.shownTextProperty().get()).isEqualTo("x = 2\n");
    assertThat(run()).isSameAs(before);
    assertThat(session.playback().step()).isEqualTo(1);
  }

  @Test
  void whatIsSwitchedHoldsForTheRunningThreads() throws InterruptedException {
    session.showReal(LONG);
    goOnUntil(() -> session.playback().step() > 2);
    RunView first = run();
    session.switchLocks();
    goOnUntil(() -> run().trace().events().stream().anyMatch(Event.LockBypassed.class::isInstance));
    assertThat(run().trace().stepCount()).isGreaterThan(first.trace().stepCount());
  }

  @Test
  void whatIsSwitchedAfterTheEndStartsANewRun() throws InterruptedException {
    session.showReal(SHORT);
    goOnUntil(this::isOver);
    session.switchLocks();
    assertThat(isOver()).isFalse();
    goOnUntil(this::isOver);
    assertThat(run().trace().origin().settings().toggles().locks()).isFalse();
  }

  @Test
  void steppingBackLeavesTheCursorWhereItIsWhileTheRunGoesOn() throws InterruptedException {
    session.showReal(LONG);
    goOnUntil(() -> session.playback().step() > 4);
    session.moveToStep(2);
    int steps = run().trace().stepCount();
    goOnUntil(() -> run().trace().stepCount() > steps);
    assertThat(session.playback().step()).isEqualTo(2);
    session.moveToStep(Integer.MAX_VALUE);
    goOnUntil(() -> session.playback().step() > steps);
  }

  @Test
  void aStoppedRunIsOneThatWasStopped() throws InterruptedException {
    session.showReal(LONG);
    goOnUntil(() -> session.playback().step() > 2);
    session.live().stop();
    goOnUntil(this::isOver);
    assertThat(run().trace().outcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
  }

  @Test
  void realRoundsFollowEachOtherAndAreTallied() throws InterruptedException {
    session.showReal(SHORT);
    session.loopRounds(true);
    goOnUntil(() -> session.rounds().tallyProperty().get().rounds() >= 3);
    Tally.Entry entry = session.rounds().tallyProperty().get().entries().getFirst();
    assertThat(entry.group().label(session.texts())).isEqualTo("4");
    session.showExample(entry);
    assertThat(OutcomeGroup.of(run().trace().outcome())).isEqualTo(entry.group());
  }

  @Test
  void whatCannotBeRunIsSaidInASentence() {
    session.showReal(
        new LiveProgram.Locks(
            ThreadKind.PLATFORM, 2, 1, Guard.SHARED, Duration.ZERO, Toggles.NONE));
    assertThat(isOver()).isTrue();
    assertThat(session.noticeProperty().get()).contains("guard shared");
  }

  @Test
  void theMachineChoosesWhoGoesNext() throws InterruptedException {
    session.showReal(SHORT);
    goOnUntil(this::isOver);
    RunView before = run();
    session.chooseNext(1);
    assertThat(session.selectedActorProperty().get()).isEqualTo(1);
    assertThat(session.branches()).hasSize(1);
    assertThat(run()).isSameAs(before);
  }
}
