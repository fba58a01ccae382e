package dev.interleave.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analyse.Finding;
import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Arrow;
import dev.interleave.trace.SampleTraces;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FindingsPaneTest {

  private final Session session = new Session();

  @Start
  void show(Stage window) {
    session.show(SampleRuns.of(SampleTraces.raceWithLockOff()));
    window.setScene(
        SampleRuns.scene(
            new FindingsPane(session, Runnable::run, new SimpleObjectProperty<>(Theme.LIGHT)),
            360,
            800));
    window.show();
  }

  private Finding lostUpdate() {
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
  void aDeadlockIsDrawnAsAGraph(FxRobot robot) {
    robot.interact(() -> session.show(SampleRuns.of(SampleTraces.deadlock())));
    Finding deadlock =
        session.runProperty().get().analysis().findings().stream()
            .filter(finding -> finding.kind() == Finding.Kind.DEADLOCK)
            .findFirst()
            .orElseThrow();
    robot.clickOn(deadlock.sentence());
    assertThat(robot.lookup("#deadlock-graph").query().isVisible()).isTrue();
  }
}
