package dev.interleave.app.export;

import dev.interleave.app.session.Excerpt;
import dev.interleave.picture.Timeline.Span;
import dev.interleave.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/// Asks which part of a run is filmed, and how fast it goes. The part is that of the timeline.
final class FilmFields extends GridPane {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double SHORTEST = 0.001;
  private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0);
  private static final List<Integer> RATES = List.of(5, 10, 15, 20, 25, 30, 50);

  private final Texts texts;
  private final RangeSlider part;
  private final Label partText = new Label();
  private final ComboBox<Double> speed;
  private final ComboBox<Integer> rate;
  private final CheckBox loop;
  private final Excerpt excerpt;
  private final Function<Duration, Integer> stepAt;

  /// @param length how long the film of the run is
  /// @param stepAt the step that was taken last at a position
  /// @param changed told of every change
  FilmFields(
      Texts texts,
      Excerpt excerpt,
      Duration length,
      Function<Duration, Integer> stepAt,
      Runnable changed) {
    this.texts = texts;
    this.excerpt = excerpt;
    this.stepAt = stepAt;
    Span span = excerpt.spanProperty().get();
    double end = Math.max(seconds(length), SHORTEST);
    part = new RangeSlider(0, end, seconds(span.from()), seconds(span.to()));
    part.setId("export-part");
    part.setAccessibleText(texts.say("export.part.spoken"));
    speed = Choices.of("export-speed", SPEEDS, 1.0, factor -> Choices.factor(texts, factor));
    rate = Choices.of("export-rate", RATES, 20, frames -> texts.say("export.rate", frames));
    loop = new CheckBox(texts.say("export.loop"));
    loop.setId("export-loop");
    loop.setSelected(true);
    partText.getStyleClass().add("muted");
    partText.setId("export-part-text");
    getStyleClass().add("export-fields");
    addRow(0, Choices.label(texts.say("export.part"), part), new VBox(part, partText));
    addRow(1, Choices.label(texts.say("export.speed"), speed), speed);
    addRow(2, Choices.label(texts.say("export.frames"), rate), rate);
    add(loop, 1, 3);
    part.lowValueProperty().addListener((_, _, at) -> excerpt.beginAt(position(at)));
    part.highValueProperty().addListener((_, _, at) -> excerpt.endAt(position(at)));
    excerpt
        .spanProperty()
        .addListener(
            (_, _, _) -> {
              tell();
              changed.run();
            });
    speed.valueProperty().addListener((_, _, _) -> changed.run());
    rate.valueProperty().addListener((_, _, _) -> changed.run());
    tell();
  }

  /// Where the film begins and ends.
  Span span() {
    return excerpt.spanProperty().get();
  }

  double speed() {
    return speed.getValue();
  }

  int framesPerSecond() {
    return rate.getValue();
  }

  boolean loops() {
    return loop.isSelected();
  }

  private void tell() {
    partText.setText(
        texts.say("export.steps", stepAt.apply(span().from()), stepAt.apply(span().to())));
  }

  private static double seconds(Duration position) {
    return position.toNanos() / NANOS_PER_SECOND;
  }

  private static Duration position(Number seconds) {
    return Duration.ofNanos(Math.round(seconds.doubleValue() * NANOS_PER_SECOND));
  }
}
