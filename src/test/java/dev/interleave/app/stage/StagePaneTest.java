package dev.interleave.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.ValuePlace;
import java.time.Duration;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StagePaneTest {

  private final Session session = new Session();

  @Start
  void show(Stage window) {
    session.show(SampleRuns.of(SampleTraces.raceWithLock()));
    window.setScene(
        SampleRuns.scene(
            new StagePane(session, new SimpleObjectProperty<>(Theme.LIGHT)), 800, 500));
    window.show();
  }

  @Test
  void aScreenReaderSaysWhatHappenedAndHowEverybodyStands(FxRobot robot) {
    robot.interact(
        () ->
            session.moveTo(
                session
                    .runProperty()
                    .get()
                    .film()
                    .pace()
                    .positionOf(SampleTraces.SLEEP_NANOS / 2)));
    String caption = robot.lookup("#stage-caption").queryLabeled().getText();
    assertThat(caption).isNotEmpty();
    assertThat(scene(robot).getAccessibleText())
        .startsWith(caption + ". ")
        .contains("main waits for t1 to end.")
        .containsPattern("t1 sleeps until [0-9.]+ ms and holds lock\\.")
        .contains("t2 waits for lock, which t1 holds.");
  }

  @Test
  void whilePlayingAScreenReaderIsLeftInPeace(FxRobot robot) {
    robot.interact(() -> session.moveToStep(0));
    String before = scene(robot).getAccessibleText();
    robot.interact(
        () -> {
          session.playingProperty().set(true);
          session.advance(Duration.ofSeconds(2));
        });
    assertThat(session.playback().step()).isPositive();
    assertThat(scene(robot).getAccessibleText()).isEqualTo(before);
    robot.interact(() -> session.playingProperty().set(false));
    assertThat(scene(robot).getAccessibleText()).isNotEqualTo(before);
  }

  @Test
  void theKeyboardChoosesAmongTheActorsThatAreNotOver(FxRobot robot) {
    robot.interact(
        () -> {
          session.moveToStep(5);
          scene(robot).requestFocus();
        });
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
    assertThat(session.selectedActorProperty().get()).isEqualTo(1);
  }

  @Test
  void choosingAnActorWithTheKeyboardSaysHowItStands(FxRobot robot) {
    robot.interact(
        () -> {
          session.moveTo(
              session.runProperty().get().film().pace().positionOf(SampleTraces.SLEEP_NANOS / 2));
          scene(robot).requestFocus();
        });
    robot.type(KeyCode.UP);
    assertThat(session.noticeProperty().get()).isEqualTo("t2 waits for lock, which t1 holds.");
  }

  @Test
  void clickingAValueTellsWhyItIsWhatItIs(FxRobot robot) {
    robot.interact(() -> session.moveToStep(session.runProperty().get().trace().stepCount()));
    clickOnTheValue(robot);
    assertThat(session.spotlight().whyProperty().get().sentence())
        .isEqualTo(
            "db_val is 2 because t2 wrote 2, computed from the 1 it read, which t1 had written");
    assertThat(robot.lookup("#why-card").query().isVisible()).isTrue();
  }

  @Test
  void whatTheSentenceTellsOfLeadsThere(FxRobot robot) {
    robot.interact(() -> session.moveToStep(session.runProperty().get().trace().stepCount()));
    clickOnTheValue(robot);
    robot.clickOn("which t1 had written");
    int write = session.spotlight().whyProperty().get().overwritten().orElseThrow();
    assertThat(session.momentProperty().get().nanos())
        .isEqualTo(session.runProperty().get().trace().event(write).nanos());
  }

  @Test
  void aClickElsewherePutsTheSentenceAway(FxRobot robot) {
    robot.interact(() -> session.moveToStep(session.runProperty().get().trace().stepCount()));
    clickOnTheValue(robot);
    robot.clickOn(scene(robot).localToScreen(4, 4));
    assertThat(robot.lookup("#why-card").query().isVisible()).isFalse();
  }

  private void clickOnTheValue(FxRobot robot) {
    Node canvas = robot.lookup("#stage-canvas").query();
    Bounds bounds = canvas.getLayoutBounds();
    Rect place =
        session
            .runProperty()
            .get()
            .stage()
            .placeOf(
                new ValuePlace.Stored(0, null),
                session.positionProperty().get(),
                bounds.getWidth(),
                bounds.getHeight())
            .orElseThrow();
    robot.clickOn(canvas.localToScreen(place.middleX(), place.middleY()));
  }

  private static Node scene(FxRobot robot) {
    return robot.lookup("#stage-scene").query();
  }
}
