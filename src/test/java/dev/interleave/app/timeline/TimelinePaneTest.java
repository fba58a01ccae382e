package dev.interleave.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.trace.SampleTraces;
import java.time.Duration;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TimelinePaneTest {

  private final Session session = new Session();

  @Start
  void show(Stage window) {
    session.show(SampleRuns.of(SampleTraces.raceWithLock()));
    var pane = new TimelinePane(session, new SimpleObjectProperty<>(Theme.LIGHT));
    window.setScene(SampleRuns.scene(pane, 800, 260));
    window.show();
  }

  @Test
  void draggingMovesTheCursorAndStopsPlaying(FxRobot robot) {
    robot.interact(() -> session.playingProperty().set(true));
    robot.drag(at(robot, 0.4), MouseButton.PRIMARY).dropTo(at(robot, 0.7));
    assertThat(session.playingProperty().get()).isFalse();
    assertThat(session.positionProperty().get()).isPositive();
  }

  @Test
  void theHandlesChooseWhatIsExported(FxRobot robot) {
    Duration whole = session.excerpt().spanProperty().get().to();
    dragged(robot, "#excerpt-begin", at(robot, 0.3));
    dragged(robot, "#excerpt-end", at(robot, 0.8));
    assertThat(session.excerpt().spanProperty().get().from()).isPositive();
    assertThat(session.excerpt().spanProperty().get().to())
        .isLessThan(whole)
        .isGreaterThan(session.excerpt().spanProperty().get().from());
    assertThat(session.positionProperty().get()).isZero();
    robot.doubleClickOn("#excerpt-end");
    assertThat(session.excerpt().isAll()).isTrue();
  }

  @Test
  void arrowKeysMoveAHandle(FxRobot robot) {
    robot.interact(() -> robot.lookup("#excerpt-begin").query().requestFocus());
    robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT);
    assertThat(session.excerpt().spanProperty().get().from()).isPositive();
  }

  @Test
  void thePlusButtonNarrowsTheView(FxRobot robot) {
    Duration before = pane(robot).view().width();
    robot.clickOn("#timeline-zoom-in");
    assertThat(pane(robot).view().width()).isLessThan(before);
  }

  @Test
  void theWholeButtonShowsAllAgain(FxRobot robot) {
    robot.clickOn("#timeline-zoom-in").clickOn("#timeline-whole");
    assertThat(pane(robot).view().isWhole()).isTrue();
  }

  @Test
  void theKeyboardZoomsAsWell(FxRobot robot) {
    robot.interact(() -> robot.lookup("#timeline-lanes").query().requestFocus());
    robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
    assertThat(pane(robot).view().isWhole()).isFalse();
  }

  @Test
  void theWheelZoomsAroundThePointer(FxRobot robot) {
    Node canvas = robot.lookup("#timeline-canvas").query();
    robot.interact(() -> canvas.fireEvent(wheelUp(at(robot, 0.5))));
    assertThat(pane(robot).view().isWhole()).isFalse();
  }

  @Test
  void aDoubleClickShowsTheWholeRun(FxRobot robot) {
    robot.clickOn("#timeline-zoom-in");
    robot.doubleClickOn(at(robot, 0.5));
    assertThat(pane(robot).view().isWhole()).isTrue();
  }

  @Test
  void whilePlayingTheViewFollowsTheCursor(FxRobot robot) {
    robot.interact(
        () -> {
          session.moveTo(Duration.ZERO);
          for (int time = 0; time < 6; time++) {
            pane(robot).show(pane(robot).view().zoomed(0.5, Duration.ZERO));
          }
          session.playingProperty().set(true);
          session.moveTo(pane(robot).view().length());
        });
    assertThat(pane(robot).view().span().to()).isEqualTo(pane(robot).view().length());
  }

  /// Drags what the robot would lose on its way: without a display, a drag goes to what lies below.
  private static void dragged(FxRobot robot, String query, Point2D to) {
    Node handle = robot.lookup(query).query();
    Point2D place = handle.getScene().getRoot().screenToLocal(to);
    var drag =
        new MouseEvent(
            MouseEvent.MOUSE_DRAGGED,
            place.getX(),
            place.getY(),
            to.getX(),
            to.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            false,
            null);
    robot.interact(() -> handle.fireEvent(drag));
  }

  private static TimelinePane pane(FxRobot robot) {
    return robot.lookup("#timeline-pane").queryAs(TimelinePane.class);
  }

  private static ScrollEvent wheelUp(Point2D place) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        place.getX(),
        place.getY(),
        place.getX(),
        place.getY(),
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        40,
        0,
        40,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private static Point2D at(FxRobot robot, double share) {
    Node canvas = robot.lookup("#timeline-canvas").query();
    var bounds = canvas.localToScreen(canvas.getBoundsInLocal());
    return new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getMinY() + 40);
  }
}
