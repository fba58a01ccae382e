package dev.interleave.app.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.Session;
import dev.interleave.app.session.TinyPrograms;
import dev.interleave.trace.Datum;
import dev.interleave.export.paint.Theme;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OutcomesPaneTest {

  private final Session session = new Session();
  private int sleepPages;

  @TempDir Path folder = Path.of("");

  @Start
  void show(Stage window) {
    session.open("tiny", TinyPrograms.TWO_ADD, null);
    session.outcomes().watchedProperty().set(true);
    window.setScene(SampleRuns.scene(pane(session), 340, 900));
    window.show();
  }

  private OutcomesPane pane(Session of) {
    return new OutcomesPane(
        of,
        new SimpleObjectProperty<>(Theme.LIGHT),
        (_, _, extension) -> Optional.of(folder.resolve("outcomes" + extension)),
        Task::run,
        () -> sleepPages++);
  }

  private String finalX() {
    return String.valueOf(
        Objects.requireNonNull(session.runProperty().get()).trace().outcome().values().get("x"));
  }

  private static Node lineOf(FxRobot robot, String name) {
    return robot.lookup(name).query().getParent().getParent();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  @Test
  void everyOutcomeHasItsRowAndTheVerdictStandsAbove(FxRobot robot) {
    assertThat(robot.lookup(".outcome-name").queryAllAs(Label.class))
        .extracting(Labeled::getText)
        .containsExactlyInAnyOrder("x = 2", "x = 1 – loses an update");
    assertThat(text(robot, "#outcomes-verdict")).endsWith("interleavings lose an update.");
  }

  @Test
  void germanNamesItsControlsAndCounts(FxRobot robot) {
    var german = new Session(Runnable::run, Runnable::run, Texts.in(Language.GERMAN));
    robot.interact(
        () -> {
          german.open("tiny", TinyPrograms.TWO_ADD, null);
          german.outcomes().watchedProperty().set(true);
          robot.window(0).getScene().setRoot(pane(german));
        });
    assertThat(text(robot, "#random-trials")).isEqualTo("1.000 Zufallsrunden");
    assertThat(text(robot, "#explore-symmetry")).isEqualTo("Gleiche Threads als einer");
    assertThat(text(robot, "#outcomes-verdict")).endsWith(" verlieren ein Update.");
  }

  @Test
  void threadsThatAreAlikeCanBeTakenForOneAnother(FxRobot robot) {
    String before = text(robot, "#outcomes-verdict");

    robot.clickOn("#explore-symmetry");

    assertThat(text(robot, "#outcomes-verdict"))
        .isEqualTo(before + " Threads that are alike were taken for one another.");
  }

  @Test
  void aLinkLeadsToWhatLongerSleepsChange(FxRobot robot) {
    robot.clickOn("#open-sleep-odds");
    assertThat(sleepPages).isEqualTo(1);
  }

  @Test
  void aClickShowsTheShortestWayOnTheStage(FxRobot robot) {
    robot.clickOn("x = 1 – loses an update");
    assertThat(finalX()).isEqualTo(new Datum.Whole(1).toString());
    assertThat(session.branchProperty().get().runProperty().get().title().in(session.texts()))
        .isEqualTo("x = 1");
  }

  @Test
  void enterShowsItToo(FxRobot robot) {
    robot.interact(() -> lineOf(robot, "x = 1 – loses an update").requestFocus());
    robot.push(KeyCode.ENTER);
    assertThat(finalX()).isEqualTo("1");
  }

  @Test
  void theMenuOfARowNamesItsWays(FxRobot robot) {
    robot.clickOn(".ways");
    assertThat(robot.lookup(".menu-item .label").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .anyMatch(text -> text.startsWith("Shortest way: "));
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void randomRoundsStandBesideWhatExploringFound(FxRobot robot) {
    robot.clickOn("#random-trials");
    assertThat(robot.lookup(".bar-number").queryAllAs(Label.class))
        .extracting(Labeled::getText)
        .anyMatch(text -> text.endsWith(" of 1,000"));
  }

  @Test
  void theHistogramIsWrittenAsAPicture(FxRobot robot) throws IOException {
    robot.clickOn("#export-outcomes");
    assertThat(Files.readAllBytes(folder.resolve("outcomes.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aProgramThatCannotBeReadSaysWhy(FxRobot robot) {
    robot.interact(() -> session.sourceProperty().set("while x\n"));
    assertThat(text(robot, "#outcomes-verdict")).startsWith("tiny:1:");
  }
}
