package dev.interleave.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analyse.Finding;
import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Arrow;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.SampleTraces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FindingsPaneTest {

  private final Session session = new Session();

  @TempDir private Path folder;

  @Start
  void show(Stage window) {
    session.show(SampleRuns.of(SampleTraces.raceWithLockOff()));
    window.setScene(SampleRuns.scene(pane(session), 360, 800));
    window.show();
  }

  private FindingsPane pane(Session of) {
    return new FindingsPane(
        of,
        Runnable::run,
        new SimpleObjectProperty<>(Theme.LIGHT),
        (_, name, _) -> Optional.of(folder.resolve(name + ".svg")),
        Task::run);
  }

  private Finding lostUpdate() {
    return lostUpdate(session);
  }

  private static Finding lostUpdate(Session session) {
    return session.runProperty().get().analysis().findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.LOST_UPDATE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void choosingAFindingShowsItsArrowsAndGoesThere(FxRobot robot) {
    robot.clickOn(lostUpdate().sentence());
    assertThat(session.spotlight().findingProperty().get()).isEqualTo(lostUpdate());
    assertThat(session.spotlight().arrowsProperty().get())
        .extracting(Arrow::kind)
        .containsExactly(Arrow.Kind.COMPUTED_FROM, Arrow.Kind.LOST);
    assertThat(session.momentProperty().get().eventCount()).isGreaterThan(lostUpdate().at());
  }

  @Test
  void theEvidenceLeadsToItsEvents(FxRobot robot) {
    robot.clickOn(lostUpdate().sentence());
    Labeled read = robot.lookup("#finding-details .hyperlink").nth(0).query();
    robot.clickOn(read);
    int event = lostUpdate().evidence().getFirst();
    assertThat(session.momentProperty().get().nanos())
        .isEqualTo(session.runProperty().get().trace().event(event).nanos());
  }

  @Test
  void choosingItAgainPutsItAway(FxRobot robot) {
    robot.clickOn(lostUpdate().sentence()).clickOn(lostUpdate().sentence());
    assertThat(session.spotlight().findingProperty().get()).isNull();
    assertThat(robot.lookup("#finding-details").tryQuery()).isEmpty();
  }

  @Test
  void germanNamesTheKindsAndTheEvidence(FxRobot robot) {
    var german = new Session(Runnable::run, Runnable::run, Texts.in(Language.GERMAN));
    robot.interact(
        () -> {
          german.show(SampleRuns.of(SampleTraces.raceWithLockOff()));
          robot.window(0).getScene().setRoot(pane(german));
          german.spotlight().show(lostUpdate(german));
        });
    assertThat(robot.lookup(".section-title").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .containsExactly("Verlorene Updates", "Data Races (2)");
    assertThat(robot.lookup("#finding-details .hyperlink").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .allMatch(text -> text.startsWith("Schritt "));
  }

  private static void chooseDeadlock(Session session, FxRobot robot) {
    robot.interact(() -> session.show(SampleRuns.of(SampleTraces.deadlock())));
    Finding deadlock =
        session.runProperty().get().analysis().findings().stream()
            .filter(finding -> finding.kind() == Finding.Kind.DEADLOCK)
            .findFirst()
            .orElseThrow();
    robot.clickOn(deadlock.sentence());
  }

  @Test
  void aDeadlockIsDrawnAsAGraph(FxRobot robot) {
    chooseDeadlock(session, robot);
    assertThat(robot.lookup("#deadlock-graph").query().isVisible()).isTrue();
  }

  @Test
  void theGraphIsWrittenAsTheNameOfItsFileSays(FxRobot robot) throws IOException {
    chooseDeadlock(session, robot);
    robot.interact(() -> robot.lookup("#export-graph").queryAs(Button.class).fire());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).singleElement().asString().endsWith("-graph.svg");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.findFirst().orElseThrow()).content().contains(">held by<");
    }
  }
}
