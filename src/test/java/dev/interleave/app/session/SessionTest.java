package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.ActorState;
import dev.interleave.trace.Datum;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final String LOCKED =
      """
      from threading import Lock, Thread
      import time

      db_val = 0
      lock = Lock()


      def increase():
          global db_val
          with lock:
              local_val = db_val
              local_val += 1
              time.sleep(0.01)
              db_val = local_val


      t1 = Thread(target=increase)
      t2 = Thread(target=increase)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      """;

  private static final Duration LONG = Duration.ofSeconds(1);
  private static final Toggles LOCK_OFF = Toggles.NONE.withLocks(false);

  private final Session session = new Session();

  @BeforeEach
  void open() {
    session.open("locked", LOCKED, null);
  }

  private RunView run() {
    return Objects.requireNonNull(session.runProperty().get());
  }

  private Datum result() {
    return Objects.requireNonNull(run().trace().outcome().values().get("db_val"));
  }

  private int idOf(String actor) {
    return run().trace().actors().stream()
        .filter(one -> one.name().equals(actor))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private int firstStepOf(String actor) {
    int step = 1;
    while (run().trace().step(step).actor() != idOf(actor)) {
      step++;
    }
    return step;
  }

  /// After this step both the main thread and t1 can go on, and main does.
  private int stepWithAChoice() {
    int step = 1;
    while (run().trace().momentAfterStep(step).actor(idOf("t1")).phase()
        != ActorState.Phase.READY) {
      step++;
    }
    assertThat(run().trace().step(step + 1).actor()).isEqualTo(idOf("main"));
    return step;
  }

  /// Lets t1 go on at a step that was played already.
  ///
  /// @return the step
  private int fork() {
    int step = stepWithAChoice();
    session.moveToStep(Integer.MAX_VALUE);
    session.moveToStep(step);
    session.chooseNext(idOf("t1"));
    return step;
  }

  @Test
  void whatIsOpenedIsRunAndShownFromItsBeginning() {
    assertThat(result()).isEqualTo(Datum.of(2));
    assertThat(session.playback().step()).isZero();
  }

  @Test
  void aTextThatIsNoProgramIsSaidToBeNoneAndTheLastRunStays() {
    RunView before = run();
    session.sourceProperty().set("while True\n");
    session.run();
    assertThat(session.problemProperty().get()).isNotNull();
    assertThat(run()).isSameAs(before);
  }

  @Test
  void aProblemIsGoneWhenTheTextIsMended() {
    session.sourceProperty().set("while True\n");
    session.run();
    session.sourceProperty().set(LOCKED);
    session.run();
    assertThat(session.problemProperty().get()).isNull();
  }

  @Test
  void aLockSwitchedOffAtTheBeginningIsOffForTheWholeRun() {
    session.switchLocks();
    assertThat(result()).isEqualTo(Datum.of(1));
    assertThat(run().script().switches()).isEmpty();
    assertThat(run().trace().origin().settings().toggles()).isEqualTo(LOCK_OFF);
  }

  @Test
  void aLockSwitchedOffInTheMiddleIsOffFromThereOn() {
    int step = firstStepOf("t1") + 1;
    session.moveToStep(step);
    var before = run().trace().schedule().first(step);
    session.switchLocks();
    assertThat(run().script().switches()).containsExactly(Map.entry(step, LOCK_OFF));
    assertThat(run().trace().schedule().first(step)).isEqualTo(before);
    assertThat(session.playback().step()).isEqualTo(step);
  }

  @Test
  void aSwitchWhilePlayingDoesNotMoveTheCursorAndPlayingGoesOn() {
    session.moveToStep(firstStepOf("t1") + 1);
    session.playOrPause();
    session.advance(Duration.ofMillis(50));
    Duration before = session.positionProperty().get();
    session.switchLocks();
    assertThat(session.positionProperty().get()).isCloseTo(before, Duration.ofMillis(600));
    assertThat(session.playback().step()).isEqualTo(firstStepOf("t1") + 1);
    assertThat(session.playingProperty().get()).isTrue();
  }

  @Test
  void aSwitchAtTheEndShowsTheEndOfTheOtherRun() {
    session.moveToStep(Integer.MAX_VALUE);
    session.switchLocks();
    assertThat(result()).isEqualTo(Datum.of(1));
    assertThat(session.playback().isAtEnd()).isTrue();
  }

  @Test
  void switchedTwiceIsAsItWas() {
    session.moveToStep(firstStepOf("t1") + 1);
    session.switchLocks();
    session.switchLocks();
    assertThat(session.togglesProperty().get()).isEqualTo(Toggles.NONE);
    assertThat(result()).isEqualTo(Datum.of(2));
  }

  @Test
  void theTogglesShownAreThoseAtTheCursor() {
    session.moveToStep(firstStepOf("t1") + 1);
    session.switchLocks();
    session.moveToStep(1);
    assertThat(session.togglesProperty().get().locks()).isTrue();
    session.moveToStep(Integer.MAX_VALUE);
    assertThat(session.togglesProperty().get().locks()).isFalse();
  }

  @Test
  void sleepsComeBackAtTheFactorTheyHad() {
    session.switchTo(Toggles.NONE.withSleepFactor(2));
    session.switchSleeps();
    assertThat(session.togglesProperty().get().sleepFactor()).isZero();
    session.switchSleeps();
    assertThat(session.togglesProperty().get().sleepFactor()).isEqualTo(2);
  }

  @Test
  void choosingWhoWouldBeNextAnywayIsAStep() {
    RunView before = run();
    session.chooseNext(run().trace().step(1).actor());
    session.advance(LONG);
    assertThat(run()).isSameAs(before);
    assertThat(session.playback().step()).isEqualTo(1);
  }

  @Test
  void choosingAtTheEndOfWhatWasPlayedGoesOnInTheSameTab() {
    int step = stepWithAChoice();
    session.moveToStep(step);
    int other = idOf("t1");
    session.chooseNext(other);
    session.advance(LONG);
    assertThat(session.branches()).hasSize(1);
    assertThat(run().trace().step(step + 1).actor()).isEqualTo(other);
    assertThat(session.playback().step()).isEqualTo(step + 1);
  }

  @Test
  void choosingAtAPastStepForksThePastAndLeavesTheOldRunUntouched() {
    RunView old = run();
    int step = fork();
    assertThat(session.branches()).hasSize(2);
    assertThat(session.branches().getFirst().runProperty().get()).isSameAs(old);
    assertThat(run().trace().step(step + 1).actor()).isEqualTo(idOf("t1"));
    assertThat(run().trace().schedule().first(step)).isEqualTo(old.trace().schedule().first(step));
  }

  @Test
  void aRunThatIsShownAgainStandsWhereItWasLeft() {
    int left = fork();
    session.select(session.branches().getFirst());
    assertThat(session.playback().step()).isEqualTo(left);
  }

  @Test
  void aClosedRunMakesRoomForItsNeighbourAndTheLastOneStays() {
    fork();
    session.close(session.branches().getLast());
    assertThat(session.branches()).hasSize(1);
    assertThat(session.branchProperty().get()).isSameAs(session.branches().getFirst());
    session.close(session.branches().getFirst());
    assertThat(session.branches()).hasSize(1);
  }

  @Test
  void anActorThatCannotBeChosenSaysWhy() {
    session.moveToStep(1);
    session.chooseNext(idOf("t2"));
    assertThat(session.noticeProperty().get()).isEqualTo("t2 has not been started yet.");
  }

  @Test
  void runsOfAnOlderTextAreClosedWhenANewTextIsRun() {
    fork();
    session.sourceProperty().set(LOCKED + "print(db_val)\n");
    session.run();
    assertThat(session.branches()).hasSize(1);
    assertThat(run().trace().outcome().output()).isEqualTo(List.of("2"));
  }

  @Test
  void playingAtTheEndBeginsAnew() {
    session.moveToStep(Integer.MAX_VALUE);
    session.playOrPause();
    assertThat(session.positionProperty().get()).isZero();
    assertThat(session.playingProperty().get()).isTrue();
  }

  @Test
  void playingStopsAtTheEnd() {
    session.playOrPause();
    session.advance(run().film().pace().length().plus(LONG));
    assertThat(session.playingProperty().get()).isFalse();
  }

  @Test
  void anotherSeedIsAnotherRunAndTheSameSeedTheSame() {
    session.change(RunSettings.DEFAULT.withPolicy(RunSettings.PolicyKind.RANDOM).withSeed(7));
    var seven = run().trace().schedule();
    session.change(session.settingsProperty().get().withSeed(8));
    var eight = run().trace().schedule();
    session.change(session.settingsProperty().get().withSeed(7));
    assertThat(run().trace().schedule()).isEqualTo(seven).isNotEqualTo(eight);
  }
}
