package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.program.BuiltInProgram;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.RangeSlider;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window as somebody meets it who does not see it, or has no mouse.
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {

  private static final int MOST_STOPS = 150;
  private static final double MARGIN = 3;

  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final Session session = new Session();

  @Start
  void show(Stage window) {
    var preferences = new ForgetfulPreferences();
    preferences.put("program", "race");
    new MainWindow(
            window,
            session,
            background,
            BuiltInProgram.all(),
            new Memory(preferences),
            new FixedAnswers())
        .show();
  }

  @Stop
  void stop() {
    background.shutdownNow();
  }

  @Test
  void everythingInTheWindowHasANameAndTellsWhatItIsFor(FxRobot robot) {
    robot.interact(() -> session.moveToStep(6));
    for (Side side : Side.values()) {
      var tabs = robot.lookup("#side").queryAs(SideTabs.class);
      robot.interact(() -> tabs.show(side));
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(flaws(robot)).as("while %s is shown", side).isEmpty();
    }
  }

  @Test
  void everythingInPagesAndDialogsHasANameAndTellsWhatItIsFor(FxRobot robot) {
    for (Command command :
        List.of(
            Command.SHORTCUTS,
            Command.EXPORT_PICTURE,
            Command.EXPORT_FILM,
            Command.EXPORT_STORY,
            Command.CLAIMS,
            Command.SLEEP_ODDS,
            Command.COMPARE)) {
      robot.interact(() -> robot.lookup("#stage-scene").query().requestFocus());
      // A dialog does not return before it is closed.
      Platform.runLater(() -> perform(command));
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(flaws(robot)).as("after %s", command).isEmpty();
      robot.interact(AccessibilityTest::closeAllButTheMainWindow);
    }
  }

  /// What the scene does when the first of its keys is pressed.
  private void perform(Command command) {
    Scene scene = Window.getWindows().getFirst().getScene();
    Objects.requireNonNull(scene.getAccelerators().get(command.keys(session.texts()).getFirst()))
        .run();
  }

  private static void closeAllButTheMainWindow() {
    List.copyOf(Window.getWindows()).stream().skip(1).forEach(Window::hide);
  }

  private static Set<String> flaws(FxRobot robot) {
    var flaws = new TreeSet<String>();
    robot.interact(
        () -> {
          for (Window window : List.copyOf(Window.getWindows())) {
            List<Node> nodes = nodes(window.getScene().getRoot());
            Set<Node> labelled = labelled(nodes);
            for (Node node : nodes) {
              if (isMet(node)) {
                boolean named = hasText(node) || labelled.contains(node);
                if (!named && isEmpty(node.getAccessibleText())) {
                  flaws.add("no name: " + described(node));
                }
                if (!named && !tellsOfItself(node) && !hasTooltip(node)) {
                  flaws.add("no tooltip: " + described(node));
                }
              }
            }
          }
        });
    return flaws;
  }

  /// Everything that is visible, without the parts that controls make themselves of.
  private static List<Node> nodes(Node node) {
    if (!node.isVisible()) {
      return List.of();
    }
    var nodes = new ArrayList<Node>(List.of(node));
    if (node instanceof Parent parent && !isMadeOfParts(node)) {
      parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(nodes(child)));
    }
    return nodes;
  }

  private static boolean isMadeOfParts(Node node) {
    return node instanceof Labeled
        || node instanceof ComboBoxBase
        || node instanceof Spinner
        || node instanceof TextInputControl
        || node instanceof Slider
        || node instanceof RangeSlider
        || node instanceof ListView
        || node instanceof TableView
        || node instanceof MenuBar
        || node instanceof ScrollBar
        || node instanceof GenericStyledArea;
  }

  private static boolean isMet(Node node) {
    boolean isScenery =
        node instanceof Label || node instanceof MenuBar || node instanceof ScrollBar;
    return !isScenery && (node.isFocusTraversable() || isMadeOfParts(node));
  }

  private static Set<Node> labelled(List<Node> nodes) {
    var labelled = new LinkedHashSet<Node>();
    for (Node node : nodes) {
      if (node instanceof Label label && label.getLabelFor() != null) {
        labelled.add(label.getLabelFor());
      }
    }
    return labelled;
  }

  private static boolean hasText(Node node) {
    return node instanceof Labeled labeled && !isEmpty(labeled.getText());
  }

  /// Pictures, texts, tables and tabs need nobody to say what they are for.
  private static boolean tellsOfItself(Node node) {
    return node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW
        || node instanceof GenericStyledArea
        || node instanceof TextArea
        || node instanceof TableView
        || node instanceof TabPane
        || (!(node instanceof Control) && node.lookup(".label") != null);
  }

  /// Where the toolkit keeps the tooltip of a node that is no control.
  private static boolean hasTooltip(Node node) {
    return (node instanceof Control control && control.getTooltip() != null)
        || (node.hasProperties()
            && node.getProperties().containsKey("javafx.scene.control.Tooltip"));
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String described(Node node) {
    Stream<Node> up = Stream.iterate(node, at -> at != null, Node::getParent);
    return up.filter(at -> at.getId() != null).map(Node::getId).limit(2).toList()
        + " "
        + node.getClass().getSimpleName()
        + " "
        + node.getStyleClass();
  }

  @Test
  void theTabKeyGoesThroughTheWindowAsItIsReadAndComesRound(FxRobot robot) {
    List<Node> stops = stops(robot);
    assertThat(stops).hasSizeBetween(20, MOST_STOPS - 1);
    var areas = new LinkedHashSet<String>();
    stops.forEach(stop -> areas.add(area(stop)));
    assertThat(areas)
        .containsSubsequence("control-bar", "code-pane", "stage-pane", "side", "timeline-pane");
  }

  @Test
  void whateverHasTheFocusShowsIt(FxRobot robot) {
    var unseen = new TreeSet<String>();
    robot.interact(robot.lookup("#program").query()::requestFocus);
    robot.push(KeyCode.TAB);
    Node first = focused();
    var stops = new LinkedHashSet<Node>();
    while (stops.add(focused())) {
      Node stop = focused();
      WritableImage with = picture(robot, stop);
      robot.push(stop instanceof GenericStyledArea ? KeyCode.ESCAPE : KeyCode.TAB);
      if (alike(with, picture(robot, stop))) {
        unseen.add(described(stop));
      }
    }
    assertThat(focused()).as("where the way round ends").isEqualTo(first);
    assertThat(unseen).isEmpty();
  }

  @Test
  void withTextOfTwiceTheSizeNothingOfTheToolBarIsCut(FxRobot robot) {
    Scene scene = Window.getWindows().getFirst().getScene();
    for (int size = 1; size < TextSize.values().length; size++) {
      robot.interact(() -> perform(Command.LARGER_TEXT));
    }
    WaitForAsyncUtils.waitForFxEvents();
    var cut = new TreeSet<String>();
    robot.interact(
        () -> {
          for (Node node : nodes(robot.lookup("#control-bar").query())) {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            if (bounds.getMinX() < -1 || bounds.getMaxX() > scene.getWidth() + 1) {
              cut.add("out of the window: " + described(node));
            }
            if (node instanceof Labeled labeled && isShortened(labeled)) {
              cut.add("shortened: " + described(node));
            }
          }
        });
    assertThat(cut).isEmpty();
    double height = robot.lookup("#rows").query().getLayoutBounds().getHeight();
    assertThat(height).isGreaterThan(scene.getHeight());
    robot.interact(() -> perform(Command.USUAL_TEXT));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#rows").query().getLayoutBounds().getHeight())
        .isLessThan(scene.getHeight());
  }

  private static boolean isShortened(Labeled labeled) {
    return labeled.lookup(".text") instanceof Text text
        && !text.getText().equals(labeled.getText());
  }

  @Test
  void escapeLeavesTheProgramWhereTabIsText(FxRobot robot) {
    Node area = robot.lookup("#code-area").query();
    robot.interact(area::requestFocus);
    robot.push(KeyCode.ESCAPE);
    assertThat(area.isFocused()).isFalse();
    assertThat(area.getAccessibleHelp()).contains("Esc");
  }

  /// Where the focus stops on its way once around the window.
  private static List<Node> stops(FxRobot robot) {
    var stops = new LinkedHashSet<Node>();
    robot.interact(
        () -> {
          Scene scene = Window.getWindows().getFirst().getScene();
          robot.lookup("#program").query().requestFocus();
          while (stops.add(scene.getFocusOwner()) && stops.size() < MOST_STOPS) {
            scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
          }
        });
    return List.copyOf(stops);
  }

  private static String area(Node stop) {
    Set<String> areas = Set.of("control-bar", "code-pane", "stage-pane", "side", "timeline-pane");
    return Stream.iterate(stop, at -> at != null, Node::getParent)
        .map(Node::getId)
        .filter(id -> id != null && areas.contains(id))
        .findFirst()
        .orElse("other");
  }

  private static Node focused() {
    return Window.getWindows().getFirst().getScene().getFocusOwner();
  }

  private static WritableImage picture(FxRobot robot, Node node) {
    var pictures = new ArrayList<WritableImage>();
    robot.interact(
        () -> {
          Bounds bounds = node.localToScene(node.getLayoutBounds());
          var parameters = new SnapshotParameters();
          parameters.setViewport(
              new Rectangle2D(
                  bounds.getMinX() - MARGIN,
                  bounds.getMinY() - MARGIN,
                  bounds.getWidth() + 2 * MARGIN,
                  bounds.getHeight() + 2 * MARGIN));
          pictures.add(node.getScene().getRoot().snapshot(parameters, null));
        });
    return pictures.getFirst();
  }

  private static boolean alike(WritableImage one, WritableImage other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
