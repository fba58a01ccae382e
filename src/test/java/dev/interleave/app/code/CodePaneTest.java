package dev.interleave.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.app.chip.ActorChip;
import dev.interleave.app.session.Session;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CodePaneTest {

  private final Session session = new Session();
  private final Trace trace = SampleTraces.raceWithLockOff();

  @Start
  void show(Stage window) {
    session.document().open("race-lock", trace.origin().source(), null);
    session.show(SampleRuns.of(trace));
    window.setScene(SampleRuns.scene(new CodePane(session), 520, 600));
    window.show();
  }

  @Test
  void aProgramThatIsOpenedBeforeTheWindowIsShownFromItsBeginning(FxRobot robot) {
    robot.interact(
        () -> {
          var early = new Session();
          var pane = new CodePane(early);
          early.open("long", "print(1)\n".repeat(200), null);
          ((Stage) robot.listWindows().getFirst()).setScene(SampleRuns.scene(pane, 520, 600));
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(area(robot).firstVisibleParToAllParIndex()).isZero();
  }

  @Test
  void everyActorHasAChipAtTheLineWhereItStands(FxRobot robot) {
    moveToTheMiddleOfTheSleep(robot);
    assertThat(chips(robot)).containsExactlyInAnyOrder("main", "t1", "t2");
  }

  @Test
  void theStepTakenLastIsMarkedInTheColourOfItsActor(FxRobot robot) {
    moveToTheMiddleOfTheSleep(robot);
    assertThat(stylesOf(robot, "time.sleep(0.01)")).contains("step-actor-3");
  }

  @Test
  void aLineOfALockThatIsOffIsStruckThrough(FxRobot robot) {
    moveToTheMiddleOfTheSleep(robot);
    assertThat(stylesOf(robot, "lock.acquire()")).contains("lock-off");
  }

  @Test
  void aLineThatHasNothingToDoWithALockIsNot(FxRobot robot) {
    moveToTheMiddleOfTheSleep(robot);
    assertThat(stylesOf(robot, "local_val = db_val")).doesNotContain("lock-off");
  }

  @Test
  void typingChangesTheProgramAndHidesTheChips(FxRobot robot) {
    moveToTheMiddleOfTheSleep(robot);
    robot.interact(() -> area(robot).insertText(0, "# new\n"));
    assertThat(session.sourceProperty().get()).startsWith("# new\n");
    assertThat(chips(robot)).isEmpty();
    assertThat(sentence(robot)).isEqualTo("Changed since this run.");
  }

  @Test
  void undoingTheChangeBringsTheChipsBack(FxRobot robot) {
    moveToTheMiddleOfTheSleep(robot);
    robot.interact(() -> area(robot).insertText(0, "# new\n"));
    robot.interact(() -> area(robot).undo());
    assertThat(chips(robot)).contains("t1", "t2");
  }

  @Test
  void aProblemIsSaidBelowTheTextWithItsLine(FxRobot robot) {
    robot.interact(
        () -> {
          area(robot).replaceText("x = (\n");
          session.run();
        });
    assertThat(sentence(robot)).startsWith("Line ");
  }

  @Test
  void enterKeepsTheIndentationAndDeepensItAfterAColon(FxRobot robot) {
    robot.interact(
        () -> {
          area(robot).replaceText("    if x:");
          area(robot).requestFocus();
          area(robot).moveTo(9);
        });
    robot.type(KeyCode.ENTER);
    assertThat(area(robot).getText()).isEqualTo("    if x:\n        ");
  }

  private void moveToTheMiddleOfTheSleep(FxRobot robot) {
    var pace = session.runProperty().get().film().pace();
    robot.interact(() -> session.moveTo(pace.positionOf(SampleTraces.SLEEP_NANOS / 2)));
    robot.interact(() -> area(robot).layout());
  }

  private static List<String> chips(FxRobot robot) {
    return robot.lookup(node -> node instanceof ActorChip).queryAll().stream()
        .filter(Node::isVisible)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private static List<String> stylesOf(FxRobot robot, String text) {
    CodeArea area = area(robot);
    return List.copyOf(area.getStyleOfChar(area.getText().indexOf(text)));
  }

  private static CodeArea area(FxRobot robot) {
    return robot.lookup("#code-area").queryAs(CodeArea.class);
  }

  private static String sentence(FxRobot robot) {
    return robot.lookup("#code-sentence").queryLabeled().getText();
  }
}
