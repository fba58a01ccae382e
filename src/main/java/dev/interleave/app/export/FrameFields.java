package dev.interleave.app.export;

import dev.interleave.app.parts.Hint;
import dev.interleave.export.Export;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.Parts;
import dev.interleave.text.Texts;
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

  private final Texts texts;
  private final ComboBox<Purpose> purpose;
  private final Spinner<Integer> width;
  private final Spinner<Integer> height;
  private final ComboBox<Double> scale;
  private final ComboBox<Theme> theme;
  private final CheckBox captioned;
  private final TextField caption = new TextField();
  private final CheckBox timeline;
  private final CheckBox code;
  private final CheckBox values;
  private final Label pixels = new Label();
  private final Runnable changed;

  /// @param stage how large the stage of the window is
  /// @param colors the colours of the window
  /// @param isCompared whether two runs are shown, beside which nothing else has room
  /// @param changed told of every change
  FrameFields(Texts texts, Dimension2D stage, Theme colors, boolean isCompared, Runnable changed) {
    this.texts = texts;
    this.changed = changed;
    scale = Choices.of("export-scale", SCALES, 2.0, factor -> Choices.factor(texts, factor));
    captioned = box("export-captioned", texts.say("export.show.caption"));
    timeline = box("export-timeline", texts.say("export.show.timeline"));
    code = box("export-code", texts.say("export.show.code"));
    values = box("export-inspector", texts.say("export.show.values"));
    List<Purpose> purposes = Purpose.all(texts, stage);
    Purpose same = purposes.getFirst();
    purpose = Choices.of("export-purpose", purposes, same, Purpose::title);
    purpose.setPromptText(texts.say("export.size.own"));
    width = side("export-width", texts.say("export.width"), same.width());
    height = side("export-height", texts.say("export.height"), same.height());
    theme =
        Choices.of(
            "export-theme", List.of(Theme.values()), colors, named -> Choices.named(texts, named));
    caption.setId("export-caption");
    caption.setPromptText(texts.say("export.caption.usual"));
    Hint.on(caption, texts.say("export.caption.own"));
    Hint.on(width, texts.say("export.width"));
    Hint.on(height, texts.say("export.height"));
    caption.disableProperty().bind(captioned.selectedProperty().not());
    getStyleClass().add("export-fields");
    addRow(0, Choices.label(texts.say("export.for"), purpose), purpose);
    var by =
        new HBox(
            width, new Label("×"), height, Choices.label(texts.say("export.at"), scale), scale);
    by.getStyleClass().add("labelled");
    by.setAlignment(Pos.CENTER_LEFT);
    pixels.getStyleClass().add("muted");
    pixels.setId("export-pixels");
    addRow(1, new Label(texts.say("export.size")), new VBox(by, pixels));
    addRow(2, Choices.label(texts.say("export.colours"), theme), theme);
    var beside = new VBox(new HBox(captioned, caption), timeline, code, values);
    beside.getStyleClass().add("export-parts");
    beside.getChildren().getFirst().getStyleClass().add("labelled");
    if (!isCompared) {
      addRow(3, Choices.label(texts.say("export.show"), beside), beside);
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
            ? texts.say("export.pixels.too-many", Export.MOST_PIXELS / 1_000_000)
            : texts.say(
                "export.pixels",
                Math.ceil(frame.width() * frame.scale()),
                Math.ceil(frame.height() * frame.scale())));
  }

  private static Spinner<Integer> side(String id, String text, int usual) {
    var spinner = new Spinner<Integer>(LEAST, MOST, Math.clamp(usual, LEAST, MOST), STEP);
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setAccessibleText(text);
    return spinner;
  }

  private static CheckBox box(String id, String text) {
    var box = new CheckBox(text);
    box.setId(id);
    return box;
  }
}
