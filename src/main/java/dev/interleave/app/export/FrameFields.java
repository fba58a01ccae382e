package dev.interleave.app.export;

import dev.interleave.export.Export;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.Parts;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks how large a frame is to be, how it looks and what is on it.
final class FrameFields extends GridPane {

  private static final int LEAST = 160;
  private static final int MOST = 7680;
  private static final int STEP = 20;
  private static final List<Double> SCALES = List.of(0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0);

  private final ComboBox<Purpose> purpose;
  private final Spinner<Integer> width;
  private final Spinner<Integer> height;
  private final ComboBox<Double> scale = Choices.of("export-scale", SCALES, 2.0, this::times);
  private final ComboBox<Theme> theme;
  private final CheckBox captioned = box("export-captioned", "Caption");
  private final TextField caption = new TextField();
  private final CheckBox timeline = box("export-timeline", "Timeline");
  private final CheckBox code = box("export-code", "Program");
  private final CheckBox values = box("export-inspector", "Values and actors");
  private final Label pixels = new Label();
  private final Runnable changed;

  /// @param stage how large the stage of the window is
  /// @param colors the colours of the window
  /// @param isCompared whether two runs are shown, beside which nothing else has room
  /// @param changed told of every change
  FrameFields(Dimension2D stage, Theme colors, boolean isCompared, Runnable changed) {
    this.changed = changed;
    List<Purpose> purposes = Purpose.all(stage);
    Purpose same = purposes.getFirst();
    purpose = Choices.of("export-purpose", purposes, same, Purpose::title);
    purpose.setPromptText("A size of your own");
    width = side("export-width", "Width", same.width());
    height = side("export-height", "Height", same.height());
    theme = Choices.of("export-theme", List.of(Theme.values()), colors, Choices::named);
    caption.setId("export-caption");
    caption.setPromptText("What happens at each moment");
    caption.setAccessibleText("A caption of your own");
    caption.disableProperty().bind(captioned.selectedProperty().not());
    getStyleClass().add("export-fields");
    addRow(0, new Label("For"), purpose);
    var by = new HBox(width, new Label("×"), height, new Label("at"), scale);
    by.getStyleClass().add("labelled");
    by.setAlignment(Pos.CENTER_LEFT);
    pixels.getStyleClass().add("muted");
    pixels.setId("export-pixels");
    addRow(1, new Label("Size"), new VBox(by, pixels));
    addRow(2, new Label("Colours"), theme);
    var beside = new VBox(new HBox(captioned, caption), timeline, code, values);
    beside.getStyleClass().add("export-parts");
    beside.getChildren().getFirst().getStyleClass().add("labelled");
    if (!isCompared) {
      addRow(3, new Label("Show"), beside);
    }
    purpose.valueProperty().subscribe(this::take);
    width.valueProperty().addListener((_, _, _) -> sizeChanged());
    height.valueProperty().addListener((_, _, _) -> sizeChanged());
    scale.valueProperty().addListener((_, _, _) -> sizeChanged());
    theme.valueProperty().addListener((_, _, _) -> changed.run());
    for (CheckBox box : List.of(captioned, timeline, code, values)) {
      box.selectedProperty().addListener((_, _, _) -> changed.run());
    }
    caption.textProperty().addListener((_, _, _) -> changed.run());
    tell();
  }

  /// A caption and the timeline, which a film has unless somebody wants it otherwise.
  void select(boolean captionAndTimeline) {
    captioned.setSelected(captionAndTimeline);
    timeline.setSelected(captionAndTimeline);
  }

  /// Leaves to choose what there is to choose of something: a page shows everything, at any scale.
  void allow(Format.Content content) {
    boolean isPage = content == Format.Content.PAGE;
    Stream.of(scale, timeline, code, values).forEach(control -> control.setDisable(isPage));
  }

  /// What was chosen.
  ExportChoice.Frame chosen() {
    return new ExportChoice.Frame(
        width.getValue(),
        height.getValue(),
        scale.getValue(),
        theme.getValue(),
        new Parts(
            captioned.isSelected(),
            caption.getText().strip(),
            timeline.isSelected(),
            code.isSelected(),
            values.isSelected()));
  }

  private void take(Purpose next) {
    if (next != null) {
      width.getValueFactory().setValue(next.width());
      height.getValueFactory().setValue(next.height());
      scale.setValue(next.scale());
      next.theme().ifPresent(theme::setValue);
      purpose.setValue(next);
    }
  }

  private void sizeChanged() {
    Purpose at = purpose.getValue();
    if (at != null && !fits(at)) {
      purpose.setValue(null);
    }
    tell();
    changed.run();
  }

  private boolean fits(Purpose at) {
    return at.width() == width.getValue()
        && at.height() == height.getValue()
        && at.scale() == scale.getValue();
  }

  private void tell() {
    ExportChoice.Frame frame = chosen();
    pixels.setText(
        frame.pixels() > Export.MOST_PIXELS
            ? "Too large: %,d million pixels at most".formatted(Export.MOST_PIXELS / 1_000_000)
            : "%,.0f × %,.0f pixels"
                .formatted(
                    Math.ceil(frame.width() * frame.scale()),
                    Math.ceil(frame.height() * frame.scale())));
  }

  private static Spinner<Integer> side(String id, String text, int usual) {
    var spinner = new Spinner<Integer>(LEAST, MOST, Math.clamp(usual, LEAST, MOST), STEP);
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setAccessibleText(text + " in pixels at scale 1");
    return spinner;
  }

  private static CheckBox box(String id, String text) {
    var box = new CheckBox(text);
    box.setId(id);
    return box;
  }

  private String times(double factor) {
    return Choices.text(factor) + "×";
  }
}
