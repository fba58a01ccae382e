package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.ValuePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {

  private static final int PATIENCE_SECONDS = 20;

  private final ForgetfulPreferences preferences = new ForgetfulPreferences();
  private final FixedAnswers answers = new FixedAnswers();
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final Session session = new Session();

  @TempDir Path folder = Path.of("");

  @Start
  void show(Stage window) {
    preferences.put("program", "race");
    openWindow(window, session);
  }

  @Stop
  void stop() {
    background.shutdownNow();
  }

  private void openWindow(Stage window, Session of) {
    new MainWindow(window, of, background, BuiltInProgram.all(), new Memory(preferences), answers)
        .show();
  }

  private RunView run() {
    return Objects.requireNonNull(session.runProperty().get());
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void escapePutsAwayWhatIsExplained(FxRobot robot) {
    robot.interact(
        () -> {
          session.moveToStep(5);
          session.spotlight().ask(new ValuePlace.Stored(0, null));
        });
    typeInStage(robot, KeyCode.ESCAPE);
    assertThat(session.spotlight().isShowing()).isFalse();
  }

  private static void typeInStage(FxRobot robot, KeyCode... keys) {
    Node stage = robot.lookup("#stage-scene").query();
    robot.interact(stage::requestFocus);
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String value(String name) {
    return String.valueOf(run().trace().outcome().values().get(name));
  }

  @Test
  void opensTheProgramThatWasShownLast(FxRobot robot) {
    assertThat(robot.lookup("#program").queryAs(Labeled.class).getText())
        .isEqualTo("A race for one value");
    assertThat(run().trace().origin().program()).isEqualTo("race");
  }

  @Test
  void spacePlaysAndPauses(FxRobot robot) throws TimeoutException {
    typeInStage(robot, KeyCode.SPACE);
    assertThat(session.playingProperty().get()).isTrue();
    await(() -> session.positionProperty().get().compareTo(Duration.ZERO) > 0);
    typeInStage(robot, KeyCode.SPACE);
    assertThat(session.playingProperty().get()).isFalse();
  }

  @Test
  void arrowsStepForwardAndBack(FxRobot robot) throws TimeoutException {
    typeInStage(robot, KeyCode.RIGHT);
    typeInStage(robot, KeyCode.RIGHT);
    await(() -> session.playback().step() == 2);
    typeInStage(robot, KeyCode.LEFT);
    await(() -> session.playback().step() == 1);
  }

  @Test
  void endAndHomeGoToTheEndAndBack(FxRobot robot) {
    typeInStage(robot, KeyCode.END);
    assertThat(session.playback().isAtEnd()).isTrue();
    typeInStage(robot, KeyCode.HOME);
    assertThat(session.positionProperty().get()).isZero();
  }

  @Test
  void theLockCanBeSwitchedByKeyAndByMouse(FxRobot robot) {
    typeInStage(robot, KeyCode.L);
    assertThat(value("db_val")).isEqualTo("1");
    robot.clickOn("#lock .thumb-area");
    assertThat(value("db_val")).isEqualTo("2");
  }

  @Test
  void plusAndMinusChangeTheSpeed(FxRobot robot) {
    typeInStage(robot, KeyCode.ADD);
    assertThat(session.playback().speedProperty().get()).isEqualTo(2);
    typeInStage(robot, KeyCode.SUBTRACT);
    assertThat(session.playback().speedProperty().get()).isEqualTo(1);
  }

  @Test
  void lettersInTheProgramStayLetters(FxRobot robot) {
    var area = robot.lookup("#code-area").queryAs(CodeArea.class);
    robot.interact(
        () -> {
          area.requestFocus();
          area.moveTo(0);
        });
    robot.push(KeyCode.L);
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(session.togglesProperty().get().locks()).isTrue();
    assertThat(session.playingProperty().get()).isFalse();
  }

  @Test
  void anEditIsRunByControlEnter(FxRobot robot) {
    robot.interact(() -> session.sourceProperty().set("x = 3\nprint(x)\n"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(run().trace().outcome().output()).containsExactly("3");
  }

  @Test
  void whatIsWrongWithTheProgramIsSaidWithItsPlace(FxRobot robot) {
    robot.interact(() -> session.sourceProperty().set("x = 3\nwhile x\n"));
    robot.clickOn("#run");
    assertThat(robot.lookup("#notice-text").queryAs(Label.class).getText()).startsWith("race:2:");
  }

  @Test
  void choosingAnActorAtAPastStepOpensATab(FxRobot robot) throws TimeoutException {
    var trace = run().trace();
    int step = 1;
    while (trace.momentAfterStep(step).actor(1).phase() != ActorState.Phase.READY
        || trace.step(step + 1).actor() == 1) {
      step++;
    }
    int past = step;
    typeInStage(robot, KeyCode.END);
    robot.interact(() -> session.moveToStep(past));
    typeInStage(robot, KeyCode.DIGIT1);
    assertThat(robot.lookup("#runs").query().isVisible()).isTrue();
    await(() -> session.playback().step() == past + 1);
    assertThat(run().trace().step(past + 1).actor()).isEqualTo(1);
  }

  @Test
  void roundsAreTalliedInTheStatusLine(FxRobot robot) {
    typeInStage(robot, KeyCode.L);
    typeInStage(robot, KeyCode.R);
    assertThat(robot.lookup("#tally .hyperlink").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .anyMatch(text -> text.startsWith("1: "))
        .anyMatch(text -> text.startsWith("2: "));
  }

  @Test
  void theSpinnerChangesHowManyThereAre(FxRobot robot) {
    robot.clickOn("#count .increment-arrow-button");
    assertThat(run().trace().actors()).hasSize(4);
    assertThat(session.document().editedProperty().get()).isFalse();
  }

  @Test
  void theSheetListsTheShortcuts(FxRobot robot) {
    typeInStage(robot, KeyCode.F1);
    assertThat(robot.lookup("#shortcuts .key").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Space", "L", "Ctrl+E", "F1");
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void aPictureOfTheMomentIsWritten(FxRobot robot) throws TimeoutException, IOException {
    Path file = folder.resolve("moment.png");
    answers.answer(file);
    typeInStage(robot, KeyCode.CONTROL, KeyCode.E);
    robot.clickOn("#save-export");
    await(() -> session.noticeProperty().get().contains("was written"));
    assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aFilmOfTheRunIsWritten(FxRobot robot) throws TimeoutException, IOException {
    Path file = folder.resolve("run.gif");
    answers.answer(file);
    robot.interact(() -> session.open("tiny", "x = 1\nprint(x)\n", null));
    typeInStage(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    robot.clickOn("#save-export");
    await(() -> session.noticeProperty().get().contains("was written"));
    assertThat(Files.readAllBytes(file)).startsWith('G', 'I', 'F', '8', '9', 'a');
  }

  @Test
  void aPictureThatCannotBeWrittenIsSaidInASentence(FxRobot robot) throws TimeoutException {
    answers.answer(folder.resolve("nowhere").resolve("moment.png"));
    typeInStage(robot, KeyCode.CONTROL, KeyCode.E);
    robot.clickOn("#save-export");
    await(() -> session.noticeProperty().get().endsWith("its folder does not exist."));
  }

  @Test
  void anEditIsNotDiscardedUnasked(FxRobot robot) {
    robot.interact(() -> session.sourceProperty().set("x = 3\n"));
    robot.clickOn("#program").clickOn("#program-deadlock");
    robot.clickOn("Cancel");
    assertThat(session.sourceProperty().get()).isEqualTo("x = 3\n");
  }

  @Test
  void savingWritesTheProgram(FxRobot robot) throws IOException {
    Path file = folder.resolve("mine.py");
    answers.answer(file);
    robot.interact(() -> session.sourceProperty().set("x = 3\n"));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    assertThat(Files.readString(file)).isEqualTo("x = 3\n");
    assertThat(session.document().editedProperty().get()).isFalse();
  }

  @Test
  void settingsAndSizeAreRestored(FxRobot robot) {
    robot.interact(
        () -> {
          session.change(session.settingsProperty().get().withCores(7).withGil(false));
          session.playback().speedProperty().set(5);
          Stage window = (Stage) robot.lookup("#root").query().getScene().getWindow();
          window.setWidth(980);
          window.close();
        });
    var again = new Session();
    robot.interact(
        () -> {
          var window = new Stage();
          openWindow(window, again);
          assertThat(window.getWidth()).isEqualTo(980);
          window.hide();
        });
    assertThat(again.settingsProperty().get().cores()).isEqualTo(7);
    assertThat(again.settingsProperty().get().gil()).isFalse();
    assertThat(again.playback().speedProperty().get()).isEqualTo(5);
  }

  @Test
  void darkIsASheetOfOtherTokens(FxRobot robot) {
    var sheets = robot.lookup("#root").query().getScene().getStylesheets();
    boolean wasDark = sheets.getFirst().endsWith("dark.css");
    typeInStage(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    assertThat(sheets.getFirst().endsWith("dark.css")).isNotEqualTo(wasDark);
  }

  @Test
  void thePageOfClaimsOpensByItsKeyAndClosesByEscape(FxRobot robot) {
    typeInStage(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
    assertThat(robot.lookup("#claims").tryQuery()).isPresent();
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#claims").tryQuery()).isEmpty();
  }

  @Test
  void theOutcomesAreExploredWhenTheirTabIsInFront(FxRobot robot) {
    robot.interact(() -> session.open("tiny", "x = 1\nprint(x)\n", null));
    assertThat(session.outcomes().exploring().resultProperty().get()).isNull();
    typeInStage(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    assertThat(robot.lookup("#outcomes-verdict").queryAs(Label.class).getText())
        .isEqualTo("The only interleaving ends well.");
    typeInStage(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    assertThat(robot.lookup("#inspector-pane").query().isVisible()).isTrue();
  }
}
