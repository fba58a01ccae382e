package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.program.BuiltInProgram;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FirstStartTest {

  private static final Map<String, String> TARGETS =
      Map.of("lock", "#lock", "scrub", "#timeline-lanes", "export", "#export");

  private final Memory memory = new Memory(new ForgetfulPreferences());
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final Session session = new Session();
  private @Nullable Stage stage;

  @Start
  void show(Stage window) {
    stage = window;
    openWindow(window, session);
  }

  @Stop
  void stop() {
    background.shutdownNow();
  }

  private void openWindow(Stage window, Session of) {
    var shown =
        new MainWindow(window, of, background, BuiltInProgram.all(), memory, new FixedAnswers());
    shown.show();
    shown.welcome();
  }

  private static boolean isThere(FxRobot robot, String name) {
    return robot.lookup("#hint-" + name).tryQuery().isPresent();
  }

  @Test
  void theRacePlaysAndAnUpdateGetsLost() {
    RunView run = Objects.requireNonNull(session.runProperty().get());
    assertThat(run.trace().origin().program()).isEqualTo("race");
    assertThat(run.trace().outcome().values().get("db_val")).hasToString("1");
    assertThat(session.playingProperty().get()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "960, 600"})
  void noHintCoversWhatItPointsAtOrAnotherHint(double width, double height, FxRobot robot) {
    Stage window = Objects.requireNonNull(stage);
    robot.interact(
        () -> {
          window.setWidth(width);
          window.setHeight(height);
        });
    WaitForAsyncUtils.waitForFxEvents();
    for (String name : TARGETS.keySet()) {
      Bounds hint = bounds(robot, "#hint-" + name);
      assertThat(window.getScene().getWidth()).isGreaterThanOrEqualTo(hint.getMaxX());
      assertThat(TARGETS.values()).noneMatch(target -> hint.intersects(bounds(robot, target)));
      assertThat(TARGETS.keySet())
          .filteredOn(other -> !other.equals(name))
          .noneMatch(other -> hint.intersects(bounds(robot, "#hint-" + other)));
    }
  }

  private static Bounds bounds(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void aHintGoesWhenItsControlIsUsed(FxRobot robot) {
    robot.interact(session::switchLocks);
    assertThat(isThere(robot, "lock")).isFalse();
    robot.clickOn("#timeline-lanes");
    assertThat(isThere(robot, "scrub")).isFalse();
    robot.clickOn("#export");
    assertThat(isThere(robot, "export")).isFalse();
  }

  @Test
  void aHintGoesWhenItIsClosedAndTheOthersStay(FxRobot robot) {
    robot.clickOn("#close-hint-scrub");
    assertThat(isThere(robot, "scrub")).isFalse();
    assertThat(isThere(robot, "lock")).isTrue();
    assertThat(isThere(robot, "export")).isTrue();
  }

  @Test
  void theNextStartIsLikeAnyOther(FxRobot robot) {
    var again = new Session();
    robot.interact(() -> openWindow(new Stage(), again));
    assertThat(again.playingProperty().get()).isFalse();
    assertThat(robot.lookup(".hint-bubble").queryAll()).hasSize(TARGETS.size());
    robot.interact(() -> Objects.requireNonNull(stage).hide());
    assertThat(robot.lookup(".hint-bubble").queryAll()).isEmpty();
  }
}
