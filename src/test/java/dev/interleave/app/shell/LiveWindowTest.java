package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.Session;
import dev.interleave.live.run.Ending;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Event;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveWindowTest {

  private static final int PATIENCE_SECONDS = 40;
  private static final LiveProgram SLEEPERS =
      new LiveProgram.Locks(
          ThreadKind.PLATFORM, 1, 5, Guard.SYNCHRONIZED, Duration.ofSeconds(10), Toggles.NONE);
  private static final LiveProgram WAITING_FOR_EVER =
      new LiveProgram.Queue(
          ThreadKind.PLATFORM, 1, 1, 3, 0, Ending.ONE_SHOT, Duration.ofMillis(1), Toggles.NONE);

  private final ForgetfulPreferences preferences = new ForgetfulPreferences();
  private final ExecutorService background = Executors.newCachedThreadPool();
  private final Session session =
      new Session(background, Platform::runLater, Texts.in(Language.ENGLISH));

  @Start
  void show(Stage window) {
    preferences.put("program", "race");
    var memory = new Memory(preferences);
    new MainWindow(window, session, background, BuiltInProgram.all(), memory, new FixedAnswers())
        .show();
  }

  @Stop
  void stop() {
    session.close();
    background.shutdownNow();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void run(FxRobot robot, LiveProgram program) {
    robot.interact(() -> session.showReal(program));
  }

  private boolean isUnderWay() {
    return session.live().underWayProperty().get();
  }

  private boolean hasHappened(Class<? extends Event> kind) {
    var run = session.runProperty().get();
    return run != null && run.trace().events().stream().anyMatch(kind::isInstance);
  }

  private static void typeInStage(FxRobot robot, KeyCode... keys) {
    Node stage = robot.lookup("#stage-scene").query();
    robot.interact(stage::requestFocus);
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theSourceIsChangedThereAndBackAndAnEditIsKept(FxRobot robot) throws TimeoutException {
    String edited = "from queue import Queue\nx = 3\n";
    robot.interact(() -> session.sourceProperty().set(edited));
    robot.clickOn("#source").clickOn("#source-jvm");
    await(() -> session.live().isShown());
    var area = robot.lookup("#code-area").queryAs(CodeArea.class);
    assertThat(area.getText()).contains("class ");
    assertThat(area.isEditable()).isFalse();
    robot.clickOn("#source").clickOn("#source-simulated");
    await(() -> !session.live().isShown());
    assertThat(area.getText()).isEqualTo(edited);
    assertThat(area.isEditable()).isTrue();
  }

  @Test
  void theKeyOfTheLockSwitchesTheRunningThreads(FxRobot robot) throws TimeoutException {
    run(
        robot,
        new LiveProgram.Locks(
            ThreadKind.PLATFORM, 2, 100_000, Guard.REENTRANT, Duration.ofMillis(20), Toggles.NONE));
    await(() -> hasHappened(Event.LockAcquired.class));
    typeInStage(robot, KeyCode.L);
    await(() -> hasHappened(Event.LockBypassed.class));
    assertThat(isUnderWay()).isTrue();
  }

  @Test
  void aRunThatMakesNoProgressIsNamedAndCanBeStopped(FxRobot robot) throws TimeoutException {
    run(robot, WAITING_FOR_EVER);
    robot.interact(() -> session.tell("Something else."));
    Label notice = robot.lookup("#notice-text").queryAs(Label.class);
    await(() -> notice.getText().contains("wait"));
    assertThat(robot.lookup("#run").queryAs(Labeled.class).getText()).isEqualTo("Stop");
    robot.clickOn("#run");
    await(() -> !isUnderWay());
    assertThat(robot.lookup("#run").queryAs(Labeled.class).getText()).isEqualTo("Run");
  }

  @Test
  void theButtonAtAThreadInterruptsIt(FxRobot robot) throws TimeoutException {
    run(robot, SLEEPERS);
    await(() -> hasHappened(Event.SleepBegan.class));
    await(() -> robot.lookup("#interrupt-t1").tryQuery().filter(Node::isVisible).isPresent());
    robot.clickOn("#interrupt-t1");
    await(() -> hasHappened(Event.InterruptSent.class));
  }

  @Test
  void aSelectedThreadIsInterruptedByKey(FxRobot robot) throws TimeoutException {
    run(robot, SLEEPERS);
    await(() -> hasHappened(Event.SleepBegan.class));
    typeInStage(robot, KeyCode.DIGIT1);
    typeInStage(robot, KeyCode.I);
    await(() -> hasHappened(Event.InterruptSent.class));
  }

  @Test
  void theButtonAtAProcessKillsIt(FxRobot robot) throws TimeoutException {
    run(
        robot,
        new LiveProgram.SharedMemory(
            2, 100_000, Guard.ATOMIC, Duration.ofMillis(100), false, Toggles.NONE));
    await(
        () ->
            robot.lookup(".halt-button").queryAll().stream().filter(Node::isVisible).count() == 2);
    robot.clickOn(".halt-button");
    await(
        () -> {
          var run = session.live().latestProperty().get();
          return run != null
              && run.trace().momentAfter(run.trace().events().size()).actors().stream()
                  .anyMatch(actor -> actor.phase() == Phase.KILLED);
        });
  }

  @Test
  void steppingBackLeavesNowAndEndGoesBackToIt(FxRobot robot) throws TimeoutException {
    run(
        robot,
        new LiveProgram.Locks(
            ThreadKind.PLATFORM, 2, 100_000, Guard.FAIR, Duration.ofMillis(50), Toggles.NONE));
    await(() -> session.playback().step() > 5);
    typeInStage(robot, KeyCode.LEFT);
    assertThat(session.playback().followingProperty().get()).isFalse();
    assertThat(isUnderWay()).isTrue();
    typeInStage(robot, KeyCode.END);
    assertThat(session.playback().followingProperty().get()).isTrue();
  }

  @Test
  void closingTheWindowEndsTheRun(FxRobot robot) throws TimeoutException {
    run(robot, SLEEPERS);
    await(() -> hasHappened(Event.SleepBegan.class));
    robot.interact(() -> robot.lookup("#root").query().getScene().getWindow().hide());
    await(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("interleave t1")));
  }
}
