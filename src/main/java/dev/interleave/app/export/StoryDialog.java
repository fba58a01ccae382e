package dev.interleave.app.export;

import dev.interleave.app.session.RunView;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
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

  private static final ButtonType SAVE = new ButtonType("Save…", ButtonData.OK_DONE);
  private static final double PREVIEW_SCALE = 2;

  private final RunView run;
  private final ComboBox<Format> format;
  private final ComboBox<StoryChoice.Page> page;
  private final ComboBox<Theme> theme;
  private final Preview preview;

  /// @param colors the colours of the window
  /// @param background where the preview is drawn
  StoryDialog(Window owner, RunView run, Theme colors, Executor background) {
    this.run = run;
    initOwner(owner);
    setTitle("Story strip");
    getDialogPane().getButtonTypes().setAll(SAVE, ButtonType.CANCEL);
    getDialogPane().lookupButton(SAVE).setId("save-story");
    format =
        Choices.of(
            "story-format",
            formats(),
            Format.PDF,
            kind -> kind.title() + " (" + kind.ending() + ")");
    page =
        Choices.of(
            "story-page",
            List.of(StoryChoice.Page.values()),
            StoryChoice.Page.SLIDE,
            StoryChoice.Page::title);
    theme = Choices.of("story-theme", List.of(Theme.values()), colors, Choices::named);
    preview = new Preview(background);
    getDialogPane().setContent(content());
    setResultConverter(button -> button == SAVE ? chosen() : null);
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
    grid.addRow(0, new Label("As"), format);
    grid.addRow(1, new Label("Page"), page);
    grid.addRow(2, new Label("Colours"), theme);
    var about = new Label("The decisive moments of the run, as numbered panels on one page.");
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
