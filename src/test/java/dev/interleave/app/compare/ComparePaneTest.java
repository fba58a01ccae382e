package dev.interleave.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.ComparedRuns;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ComparePaneTest {

  private final Session session =
      new Session(Runnable::run, Runnable::run, Texts.in(Language.GERMAN));

  @Start
  void show(Stage window) {
    BuiltInProgram race = BuiltInProgram.named("race").orElseThrow();
    session.open(race.name(), race.source(), null);
    var pane = new ComparePane(session, new SimpleObjectProperty<>(Theme.LIGHT));
    window.setScene(SampleRuns.scene(pane, 900, 600));
    window.show();
  }

  private ComparedRuns compared() {
    return Objects.requireNonNull(session.comparing().shownProperty().get());
  }

  @Test
  void germanNamesTheSides(FxRobot robot) {
    robot.interact(session.comparing()::toggle);
    assertThat(robot.lookup("#compare-off").queryAs(Labeled.class).getText()).isEqualTo("Lock aus");
    assertThat(robot.lookup("#compare-on").queryAs(Labeled.class).getText()).isEqualTo("Lock an");
  }

  @Test
  void aClickOnASideLetsTheOtherPanesBeAboutIt(FxRobot robot) {
    robot.interact(session.comparing()::toggle);
    robot.clickOn("#compare-canvas").moveBy(200, 0).clickOn(MouseButton.PRIMARY);
    assertThat(session.runProperty().get()).isEqualTo(compared().on());
    robot.moveBy(-400, 0).clickOn(MouseButton.PRIMARY);
    assertThat(session.runProperty().get()).isEqualTo(compared().off());
  }
}
