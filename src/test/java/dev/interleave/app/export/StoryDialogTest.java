package dev.interleave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.program.BuiltInProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StoryDialogTest {

  private final Session session = new Session();

  @TempDir private Path folder;

  @Start
  void show(Stage window) {
    BuiltInProgram deadlock = BuiltInProgram.named("deadlock").orElseThrow();
    session.open(deadlock.name(), deadlock.source(), null);
    window.setScene(new Scene(new Pane(), 900, 700));
    window.show();
  }

  private RunView run() {
    return Objects.requireNonNull(session.runProperty().get());
  }

  private StoryDialog open(FxRobot robot) {
    var dialogs = new ArrayList<StoryDialog>();
    robot.interact(
        () -> {
          var dialog =
              new StoryDialog(session.texts(), robot.window(0), run(), Theme.DARK, Runnable::run);
          dialog.show();
          dialogs.add(dialog);
        });
    return dialogs.getFirst();
  }

  private static StoryChoice chosen(FxRobot robot, StoryDialog dialog) {
    robot.interact(() -> robot.lookup("#save-story").queryAs(Button.class).fire());
    return dialog.getResult();
  }

  @Test
  void aStoryIsAPictureOfTheColoursOfTheWindow(FxRobot robot) {
    StoryDialog dialog = open(robot);
    ComboBox<Format> formats = robot.lookup("#story-format").queryComboBox();
    assertThat(formats.getItems()).containsExactly(Format.PNG, Format.SVG, Format.PDF);
    assertThat(chosen(robot, dialog).theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void theChosenPageIsWritten(FxRobot robot) throws IOException {
    StoryDialog dialog = open(robot);
    ComboBox<Format> formats = robot.lookup("#story-format").queryComboBox();
    ComboBox<StoryChoice.Page> pages = robot.lookup("#story-page").queryComboBox();
    robot.interact(
        () -> {
          formats.setValue(Format.SVG);
          pages.setValue(StoryChoice.Page.UPRIGHT);
        });
    StoryChoice choice = chosen(robot, dialog);
    assertThat(choice.name(run())).isEqualTo("deadlock-story");
    assertThat(List.of(choice.picture(run()).width(), choice.picture(run()).height()))
        .containsExactly(794.0, 1123.0);
    Path file = folder.resolve("story.svg");
    choice.of(run()).write(choice.format(), file, ExportProgress.UNWATCHED);
    assertThat(Files.readString(file)).contains("t1 waits for savings_lock that t2 holds");
  }
}
