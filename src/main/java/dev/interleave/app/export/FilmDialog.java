package dev.interleave.app.export;

import dev.interleave.app.parts.ShownAs;
import dev.interleave.app.session.RunView;
import dev.interleave.export.GifExport;
import dev.interleave.export.paint.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.control.RangeSlider;

/// Asks which part of the run is to be filmed, and how.
final class FilmDialog extends Dialog<FilmChoice> {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final List<Double> SCALES = List.of(0.5, 0.75, 1.0, 1.5, 2.0);
  private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0, 8.0);
  private static final List<Integer> RATES = List.of(5, 10, 15, 20, 25, 30);

  private final RunView run;
  private final Dimension2D frame;
  private final RangeSlider part;
  private final ComboBox<Double> scale;
  private final ComboBox<Double> speed;
  private final ComboBox<Integer> rate;
  private final CheckBox loop = new CheckBox("Begin again at the end");
  private final CheckBox captioned = new CheckBox("With a caption and the timeline");
  private final Label partText = new Label();
  private final Label summary = new Label();

  /// @param frame how large the stage is
  FilmDialog(Window owner, RunView run, Dimension2D frame) {
    this.run = run;
    this.frame = frame;
    initOwner(owner);
    setTitle("Export the run");
    double length = run.film().pace().length().toNanos() / NANOS_PER_SECOND;
    part = new RangeSlider(0, Math.max(length, 0.001), 0, Math.max(length, 0.001));
    part.setId("film-part");
    part.setAccessibleText("Which part of the run");
    scale = choice("film-scale", SCALES, 1.0, this::pixels);
    speed = choice("film-speed", SPEEDS, 1.0, factor -> text(factor) + "×");
    rate = choice("film-rate", RATES, 20, frames -> frames + " frames per second");
    loop.setId("film-loop");
    loop.setSelected(true);
    captioned.setId("film-captioned");
    captioned.setSelected(true);
    part.lowValueProperty().subscribe(this::tell);
    part.highValueProperty().subscribe(this::tell);
    scale.valueProperty().subscribe(this::tell);
    speed.valueProperty().subscribe(this::tell);
    rate.valueProperty().subscribe(this::tell);
    tell();
    var save = new ButtonType("Save…", ButtonData.OK_DONE);
    getDialogPane().setContent(content());
    getDialogPane().getButtonTypes().setAll(save, ButtonType.CANCEL);
    getDialogPane().lookupButton(save).setId("save-film");
    setResultConverter(button -> button == save ? chosen() : null);
  }

  private Node content() {
    var grid = new GridPane();
    grid.getStyleClass().add("export-fields");
    grid.addRow(0, new Label("Part"), new VBox(part, partText));
    grid.addRow(1, new Label("Size"), scale);
    grid.addRow(2, new Label("Speed"), speed);
    grid.addRow(3, new Label("Frames"), rate);
    grid.add(loop, 1, 4);
    grid.add(captioned, 1, 5);
    partText.getStyleClass().add("muted");
    summary.getStyleClass().add("muted");
    summary.setId("film-summary");
    var content = new VBox(grid, summary);
    content.setId("film-dialog");
    content.getStyleClass().add("export-dialog");
    return content;
  }

  private static <T> ComboBox<T> choice(
      String id, List<T> values, T usual, Function<T, String> text) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.getItems().setAll(values);
    box.setValue(usual);
    box.setConverter(new ShownAs<>(text));
    return box;
  }

  private FilmChoice chosen() {
    return new FilmChoice(
        position(part.getLowValue()),
        position(part.getHighValue()),
        scale.getValue(),
        rate.getValue(),
        speed.getValue(),
        loop.isSelected(),
        captioned.isSelected());
  }

  private Duration position(double seconds) {
    Duration position = Duration.ofNanos((long) (seconds * NANOS_PER_SECOND));
    Duration length = run.film().pace().length();
    return position.compareTo(length) > 0 ? length : position;
  }

  private void tell() {
    FilmChoice choice = chosen();
    partText.setText(
        "Step %,d to step %,d of %,d"
            .formatted(stepAt(choice.from()), stepAt(choice.to()), run.trace().stepCount()));
    int frames =
        new GifExport(Theme.LIGHT, 1, choice.framesPerSecond(), true)
            .frameCount(Duration.ZERO, choice.length());
    summary.setText(
        "%s seconds, %,d frames".formatted(text(choice.length().toMillis() / 1000.0), frames));
  }

  private int stepAt(Duration position) {
    return run.trace().stepAt(run.film().pace().nanosAt(position));
  }

  private String pixels(double factor) {
    return "%,.0f × %,.0f pixels"
        .formatted(Math.ceil(frame.getWidth() * factor), Math.ceil(frame.getHeight() * factor));
  }

  private static String text(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.format(Locale.ROOT, "%.1f", number);
  }
}
