package dev.interleave.app.export;

import dev.interleave.app.session.Excerpt;
import dev.interleave.export.Export;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.text.Texts;
import java.util.concurrent.Executor;
import javafx.geometry.Dimension2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks what is to be taken along, and how; shows the first frame of it.
final class ExportDialog extends Dialog<ExportChoice> {

  private final Texts texts;
  private final ButtonType save;
  private final Subject subject;
  private final ComboBox<Format> format;
  private final FrameFields frame;
  private final FilmFields film;
  private final Preview preview;
  private final Label summary = new Label();

  /// @param usual the format that is offered
  /// @param stage how large the stage of the window is
  /// @param background where the preview is drawn
  ExportDialog(
      Texts texts,
      Window owner,
      Subject subject,
      Format usual,
      Dimension2D stage,
      Theme theme,
      Excerpt excerpt,
      Executor background) {
    this.texts = texts;
    this.subject = subject;
    save = new ButtonType(texts.say("export.save"), ButtonData.OK_DONE);
    initOwner(owner);
    setTitle(texts.say("export.title"));
    getDialogPane().getButtonTypes().setAll(save, Choices.cancel(texts));
    getDialogPane().lookupButton(save).setId("save-export");
    format =
        Choices.of("export-format", subject.formats(), usual, kind -> Choices.named(texts, kind));
    preview = new Preview(texts, background);
    frame = new FrameFields(texts, stage, theme, subject.isCompared(), this::changed);
    film =
        new FilmFields(
            texts, excerpt, subject.run().film().pace().length(), subject::stepAt, this::changed);
    frame.select(usual.content() != Format.Content.PICTURE);
    summary.getStyleClass().add("muted");
    summary.setId("export-summary");
    getDialogPane().setContent(content());
    setResultConverter(button -> button == save ? chosen() : null);
    format.valueProperty().addListener((_, _, _) -> changed());
    changed();
  }

  private HBox content() {
    var kind = new GridPane();
    kind.getStyleClass().add("export-fields");
    kind.addRow(0, Choices.label(texts.say("export.as"), format), format);
    GridPane.setHgrow(format, Priority.ALWAYS);
    var fields = new VBox(kind, frame, film, summary);
    fields.getStyleClass().add("export-dialog");
    var content = new HBox(fields, preview);
    content.setId("export-dialog");
    content.getStyleClass().add("export-columns");
    return content;
  }

  private ExportChoice chosen() {
    return new ExportChoice(
        format.getValue(),
        frame.chosen(),
        film.span().from(),
        film.span().to(),
        film.speed(),
        film.framesPerSecond(),
        film.loops());
  }

  private void changed() {
    ExportChoice choice = chosen();
    boolean isFilm =
        switch (choice.format().content()) {
          case PICTURE -> false;
          case FILM, PAGE -> true;
        };
    film.setDisable(!isFilm);
    frame.allow(choice.format().content());
    boolean fits = choice.frame().pixels() <= Export.MOST_PIXELS;
    getDialogPane().lookupButton(save).setDisable(!fits);
    summary.setText(
        isFilm ? length(choice) : texts.say("export.moment", subject.stepAt(subject.now())));
    if (fits) {
      preview.show(
          new Preview.Shot(
              subject.name(choice),
              () -> choice.of(subject).clip().first(),
              choice.frame().theme(),
              choice.frame().scale()));
    }
  }

  private String length(ExportChoice choice) {
    double seconds = choice.length().toMillis() / 1000.0;
    int frames = 1 + (int) Math.ceil(seconds * choice.framesPerSecond());
    return texts.say("export.length", seconds, frames);
  }
}
