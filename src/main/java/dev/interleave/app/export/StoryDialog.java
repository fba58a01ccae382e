package dev.interleave.app.export;

import dev.interleave.app.session.RunView;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks on what page the story of a run is to be told, and shows it.
final class StoryDialog extends Dialog<StoryChoice> {

  private static final double PREVIEW_SCALE = 2;

  private final Texts texts;
  private final RunView run;
  private final ComboBox<Format> format;
  private final ComboBox<StoryChoice.Page> page;
  private final ComboBox<Theme> theme;
  private final Preview preview;

  /// @param colors the colours of the window
  /// @param background where the preview is drawn
  StoryDialog(Texts texts, Window owner, RunView run, Theme colors, Executor background) {
    this.texts = texts;
    this.run = run;
    var save = new ButtonType(texts.say("export.save"), ButtonData.OK_DONE);
    initOwner(owner);
    setTitle(texts.say("export.story"));
    getDialogPane().getButtonTypes().setAll(save, Choices.cancel(texts));
    getDialogPane().lookupButton(save).setId("save-story");
    format = Choices.of("story-format", formats(), Format.PDF, kind -> Choices.named(texts, kind));
    page =
        Choices.of(
            "story-page",
            List.of(StoryChoice.Page.values()),
            StoryChoice.Page.SLIDE,
            size -> size.title(texts));
    theme =
        Choices.of(
            "story-theme", List.of(Theme.values()), colors, named -> Choices.named(texts, named));
    preview = new Preview(texts, background);
    getDialogPane().setContent(content());
    setResultConverter(button -> button == save ? chosen() : null);
    page.valueProperty().addListener((_, _, _) -> changed());
    theme.valueProperty().addListener((_, _, _) -> changed());
    changed();
  }

  private static List<Format> formats() {
    return Stream.of(Format.values())
        .filter(format -> format.content() == Format.Content.PICTURE)
        .toList();
  }

  private HBox content() {
    var grid = new GridPane();
    grid.getStyleClass().add("export-fields");
    grid.addRow(0, Choices.label(texts.say("export.as"), format), format);
    grid.addRow(1, Choices.label(texts.say("export.page"), page), page);
    grid.addRow(2, Choices.label(texts.say("export.colours"), theme), theme);
    var about = new Label(texts.say("export.story.about"));
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    var fields = new VBox(grid, about);
    fields.getStyleClass().add("export-dialog");
    var content = new HBox(fields, preview);
    content.setId("story-dialog");
    content.getStyleClass().add("export-columns");
    return content;
  }

  private StoryChoice chosen() {
    return new StoryChoice(format.getValue(), page.getValue(), theme.getValue());
  }

  private void changed() {
    StoryChoice choice = chosen();
    preview.show(
        new Preview.Shot(
            choice.name(run), () -> choice.picture(run), choice.theme(), PREVIEW_SCALE));
  }
}
