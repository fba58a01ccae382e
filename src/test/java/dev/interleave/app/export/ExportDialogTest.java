package dev.interleave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.Session;
import dev.interleave.export.Export;
import dev.interleave.export.Format;
import dev.interleave.export.Preset;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportDialogTest {

  private static final String PROGRAM = "x = 1\ny = x + 1\nprint(y)\n";

  private final Session session = new Session();

  @Start
  void show(Stage window) {
    session.open("tiny", PROGRAM, null);
    window.setScene(new Scene(new Pane(), 900, 700));
    window.show();
  }

  private Subject subject() {
    return Subject.of(session).orElseThrow();
  }

  private ExportDialog open(FxRobot robot, Format format) {
    return open(robot, format, session.texts());
  }

  private ExportDialog open(FxRobot robot, Format format, Texts texts) {
    var dialogs = new ArrayList<ExportDialog>();
    robot.interact(
        () -> {
          var dialog =
              new ExportDialog(
                  texts,
                  robot.window(0),
                  subject(),
                  format,
                  new Dimension2D(600, 400),
                  Theme.DARK,
                  session.excerpt(),
                  Runnable::run);
          dialog.show();
          dialogs.add(dialog);
        });
    WaitForAsyncUtils.waitForFxEvents();
    return dialogs.getFirst();
  }

  private static ExportChoice chosen(FxRobot robot, ExportDialog dialog) {
    robot.interact(() -> robot.lookup("#save-export").queryAs(Button.class).fire());
    return dialog.getResult();
  }

  private static void type(Spinner<?> side, int pixels) {
    side.getEditor().setText(Integer.toString(pixels));
    side.commitValue();
  }

  @Test
  void aPurposeFillsInSizeScaleAndColours(FxRobot robot) {
    ExportDialog dialog = open(robot, Format.PNG);
    ComboBox<Purpose> purposes = robot.lookup("#export-purpose").queryComboBox();
    robot.interact(() -> purposes.setValue(purposes.getItems().getLast()));
    ExportChoice.Frame frame = chosen(robot, dialog).frame();
    assertThat(List.of(frame.width(), frame.height()))
        .containsExactly(Preset.PRINT.width(), Preset.PRINT.height());
    assertThat(frame.scale()).isEqualTo(Preset.PRINT.scale());
    assertThat(frame.theme()).isEqualTo(Theme.PRINT);
  }

  @Test
  void aPictureIsThatOfTheCursorInTheSizeThatWasChosen(FxRobot robot) {
    robot.interact(() -> session.moveToStep(2));
    ExportDialog dialog = open(robot, Format.PNG);
    Spinner<?> width = robot.lookup("#export-width").queryAs(Spinner.class);
    robot.interact(() -> type(width, 320));
    Export export = chosen(robot, dialog).of(subject());
    Picture stage = session.runProperty().get().stage().picture(subject().now(), 320, 400);
    assertThat(export.clip().last()).isEqualTo(stage);
  }

  @Test
  void aSizeOfOnesOwnIsForNoPurpose(FxRobot robot) {
    open(robot, Format.PNG);
    Spinner<?> height = robot.lookup("#export-height").queryAs(Spinner.class);
    robot.interact(() -> type(height, 444));
    assertThat(robot.lookup("#export-purpose").queryComboBox().getValue()).isNull();
  }

  @Test
  void aPictureThatIsTooLargeCannotBeSaved(FxRobot robot) {
    open(robot, Format.PNG);
    Spinner<?> width = robot.lookup("#export-width").queryAs(Spinner.class);
    ComboBox<Double> scale = robot.lookup("#export-scale").queryComboBox();
    robot.interact(
        () -> {
          type(width, 7680);
          scale.setValue(8.0);
        });
    assertThat(robot.lookup("#save-export").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#export-pixels").queryAs(Label.class).getText())
        .startsWith("Too large");
  }

  @Test
  void germanNamesFormatsAndCountsFrames(FxRobot robot) {
    open(robot, Format.FRAMES, Texts.in(Language.GERMAN));
    ComboBox<Format> formats = robot.lookup("#export-format").queryComboBox();
    assertThat(formats.getConverter().toString(Format.FRAMES))
        .isEqualTo("PNG-Bildfolge in einem Ordner (.frames)");
    assertThat(robot.lookup("#export-summary").queryAs(Label.class).getText())
        .matches("\\d+(,\\d)? Sekunden, \\d+ Bilder");
  }

  @Test
  void theHandlesChooseThePartOfAFilm(FxRobot robot) {
    ExportDialog dialog = open(robot, Format.GIF);
    RangeSlider part = robot.lookup("#export-part").queryAs(RangeSlider.class);
    robot.interact(
        () -> {
          part.setHighValue(0.4);
          part.setLowValue(0.2);
        });
    ExportChoice choice = chosen(robot, dialog);
    assertThat(choice.from()).isEqualTo(Duration.ofMillis(200));
    assertThat(choice.to()).isEqualTo(Duration.ofMillis(400));
    assertThat(session.excerpt().spanProperty().get().from()).isEqualTo(choice.from());
  }

  @Test
  void aFilmHasACaptionAndAPictureHasNoneUnlessItIsWanted(FxRobot robot) {
    ExportDialog film = open(robot, Format.GIF);
    assertThat(chosen(robot, film).frame().parts().captioned()).isTrue();
    ExportDialog picture = open(robot, Format.PNG);
    assertThat(chosen(robot, picture).frame().parts().captioned()).isFalse();
  }

  @Test
  void theFirstFrameIsShownBeforehand(FxRobot robot) throws TimeoutException {
    open(robot, Format.GIF);
    Canvas preview = robot.lookup("#export-preview Canvas").queryAs(Canvas.class);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> preview.getWidth() > 100);
    double before = preview.getHeight();
    Spinner<?> height = robot.lookup("#export-height").queryAs(Spinner.class);
    robot.interact(() -> type(height, 200));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> preview.getHeight() < before);
  }

  @Test
  void theNameSaysWhatIsShown(FxRobot robot) {
    robot.interact(() -> session.moveToStep(1));
    ExportDialog dialog = open(robot, Format.PNG);
    robot.interact(() -> robot.lookup("#export-code").queryAs(CheckBox.class).setSelected(true));
    ExportChoice choice = chosen(robot, dialog);
    assertThat(choice.frame().parts().code()).isTrue();
    assertThat(subject().name(choice)).isEqualTo("tiny-step-1");
  }
}
