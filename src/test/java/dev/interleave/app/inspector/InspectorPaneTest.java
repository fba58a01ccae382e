package dev.interleave.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.Session;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InspectorPaneTest {

  private final Session session = new Session();
  private final Trace trace = SampleTraces.raceWithLockOff();

  @Start
  void show(Stage window) {
    session.show(SampleRuns.of(trace));
    window.setScene(SampleRuns.scene(new InspectorPane(session), 420, 900));
    window.show();
  }

  @Test
  void choosingAnEventGoesToItsMoment(FxRobot robot) {
    int write = indexOf(Event.ValueWritten.class);
    robot.interact(() -> table(robot).getSelectionModel().select((Integer) write));
    assertThat(session.momentProperty().get().nanos()).isEqualTo(trace.events().get(write).nanos());
  }

  @Test
  void theEventAtTheCursorIsSelected(FxRobot robot) {
    int write = indexOf(Event.ValueWritten.class);
    robot.interact(() -> session.moveToEvent(write));
    assertThat(table(robot).getSelectionModel().getSelectedItem()).isEqualTo(write);
  }

  @Test
  void whatHasBeenPrintedCanBeRead(FxRobot robot) {
    robot.interact(() -> session.moveToStep(trace.stepCount()));
    assertThat(robot.lookup("#output").queryTextInputControl().getText()).isEqualTo("1\n");
  }

  @Test
  void goingBackTakesPrintedLinesAway(FxRobot robot) {
    robot.interact(() -> session.moveToStep(trace.stepCount()));
    robot.interact(() -> session.moveToStep(1));
    assertThat(robot.lookup("#output").queryTextInputControl().getText()).isEmpty();
  }

  @Test
  void aProgramWithoutQueuesShowsNoQueues(FxRobot robot) {
    robot.interact(() -> session.moveToStep(3));
    assertThat(robot.lookup("#queues").query().isVisible()).isFalse();
  }

  @Test
  void clickingAnActorSelectsIt(FxRobot robot) {
    robot.interact(() -> session.moveToStep(5));
    robot.clickOn("t2");
    assertThat(session.selectedActorProperty().get()).isEqualTo(2);
  }

  @Test
  void enterOnAValueAsksWhyItIsWhatItIs(FxRobot robot) {
    robot.interact(
        () -> {
          session.moveToStep(trace.stepCount());
          robot.lookup(".row").match(ValueLine.class::isInstance).query().requestFocus();
        });
    robot.type(KeyCode.ENTER);
    assertThat(session.spotlight().whyProperty().get().sentence())
        .isEqualTo("db_val is 1 because t2 wrote 1, computed from the 0 it read before t1 wrote 1");
  }

  @Test
  void germanHeadsItsSections(FxRobot robot) {
    robot.interact(
        () -> {
          var german = new Session(Runnable::run, Runnable::run, Texts.in(Language.GERMAN));
          german.show(SampleRuns.of(trace));
          robot.window(0).getScene().setRoot(new InspectorPane(german));
          german.moveToStep(trace.stepCount());
        });
    assertThat(robot.lookup(".section-title").queryAllAs(Labeled.class))
        .filteredOn(Labeled::isVisible)
        .extracting(Labeled::getText)
        .contains("Gemeinsame Werte", "Locks", "Threads und Prozesse", "Ausgabe", "Ereignisse");
  }

  private int indexOf(Class<? extends Event> kind) {
    int index = 0;
    while (!kind.isInstance(trace.events().get(index))) {
      index++;
    }
    return index;
  }

  @SuppressWarnings("unchecked")
  private static TableView<Integer> table(FxRobot robot) {
    return robot.lookup("#events").queryAs(TableView.class);
  }
}
