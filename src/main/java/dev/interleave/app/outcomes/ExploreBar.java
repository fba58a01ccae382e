package dev.interleave.app.outcomes;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.parts.ShownAs;
import dev.interleave.app.session.Exploring;
import dev.interleave.app.session.Outcomes;
import dev.interleave.explore.Progress;
import dev.interleave.explore.SleepOrder;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the program is explored, and how far that is.
final class ExploreBar extends VBox {

  private static final List<Long> STATES =
      List.of(200_000L, Outcomes.USUAL_STATES, 10_000_000L, 50_000_000L);

  private final Outcomes outcomes;
  private final Label howFar = new Label();

  /// @param export writes the histogram as a picture
  ExploreBar(Outcomes outcomes, Runnable export) {
    this.outcomes = outcomes;
    getStyleClass().add("explore-bar");
    getChildren().addAll(choices(export), underWay());
    outcomes.exploring().progressProperty().subscribe(this::show);
  }

  private Node choices(Runnable export) {
    var again = new Button();
    again.setId("explore-again");
    again.setGraphic(new Icon("run"));
    again.getStyleClass().addAll("flat", "icon-button");
    Hint.on(again, "Explore once more");
    again.setOnAction(_ -> outcomes.exploreAnew());
    var picture = new Button();
    picture.setId("export-outcomes");
    picture.setGraphic(new Icon("export"));
    picture.getStyleClass().addAll("flat", "icon-button");
    picture.disableProperty().bind(outcomes.exploring().resultProperty().isNull());
    Hint.on(picture, "Export the histogram as PNG");
    picture.setOnAction(_ -> export.run());
    var sleeps = new ComboBox<SleepOrder>();
    sleeps.setId("explore-sleeps");
    sleeps.getItems().setAll(SleepOrder.ANY_ORDER, SleepOrder.TIMED);
    sleeps.setConverter(
        new ShownAs<>(
            order ->
                switch (order) {
                  case ANY_ORDER -> "Free sleeps";
                  case TIMED -> "Timed sleeps";
                  case OFF -> "No sleeps";
                }));
    sleeps.valueProperty().bindBidirectional(outcomes.sleepsProperty());
    Hint.on(
        sleeps,
        "Free, a sleep lasts as long as it likes, which finds what timing hides; timed,"
            + " the shorter sleep ends first");
    var states = new ComboBox<Long>();
    states.setId("explore-states");
    states.getItems().setAll(STATES);
    states.setConverter(new ShownAs<>(ExploreBar::limit));
    states.setValue(outcomes.mostStatesProperty().get());
    states.valueProperty().subscribe(most -> outcomes.mostStatesProperty().set(most));
    Hint.on(states, "After how many states exploring stops although there is more");
    var symmetry = new CheckBox("Alike threads as one");
    symmetry.setId("explore-symmetry");
    symmetry.selectedProperty().bindBidirectional(outcomes.symmetryProperty());
    Hint.on(
        symmetry,
        "Threads that do the same are taken for one another: far fewer states, the same outcomes");
    var choices = new FlowPane(sleeps, states, symmetry, new HBox(again, picture));
    choices.getStyleClass().add("choices");
    return choices;
  }

  private static String limit(Long states) {
    return states >= 1_000_000
        ? "%d million states".formatted(states / 1_000_000)
        : String.format(Locale.ROOT, "%,d states", states);
  }

  private Node underWay() {
    Exploring exploring = outcomes.exploring();
    var bar = new ProgressBar();
    bar.setAccessibleText("Exploring");
    var cancel = new Button();
    cancel.setId("explore-cancel");
    cancel.setGraphic(new Icon("close"));
    cancel.getStyleClass().addAll("flat", "icon-button");
    Hint.on(cancel, "Stop exploring: what was found stays");
    cancel.setOnAction(_ -> exploring.cancel());
    howFar.setId("explore-progress");
    howFar.getStyleClass().add("quiet");
    howFar.setWrapText(true);
    HBox.setHgrow(howFar, Priority.ALWAYS);
    howFar.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(bar, howFar, cancel);
    line.getStyleClass().add("under-way");
    line.setAlignment(Pos.CENTER_LEFT);
    line.visibleProperty().bind(exploring.runningProperty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private void show(@Nullable Progress progress) {
    howFar.setText(
        progress == null
            ? "Exploring…"
            : String.format(
                Locale.ROOT,
                "%,d states, %,.0f per second, %,d to go on from",
                progress.states(),
                progress.statesPerSecond(),
                progress.frontier()));
  }
}
