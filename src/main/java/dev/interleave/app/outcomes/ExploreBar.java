package dev.interleave.app.outcomes;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.parts.ShownAs;
import dev.interleave.app.session.Exploring;
import dev.interleave.app.session.Outcomes;
import dev.interleave.explore.Progress;
import dev.interleave.explore.SleepOrder;
import dev.interleave.text.Texts;
import java.util.List;
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

  private static final long MILLION = 1_000_000;
  private static final List<Long> STATES =
      List.of(200_000L, Outcomes.USUAL_STATES, 10_000_000L, 50_000_000L);

  private final Texts texts;
  private final Outcomes outcomes;
  private final Label howFar = new Label();

  /// @param export writes the histogram as a picture
  ExploreBar(Texts texts, Outcomes outcomes, Runnable export) {
    this.texts = texts;
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
    Hint.on(again, texts.say("outcomes.again"));
    again.setOnAction(_ -> outcomes.exploreAnew());
    var picture = new Button();
    picture.setId("export-outcomes");
    picture.setGraphic(new Icon("export"));
    picture.getStyleClass().addAll("flat", "icon-button");
    picture.disableProperty().bind(outcomes.exploring().resultProperty().isNull());
    Hint.on(picture, texts.say("outcomes.export.hint"));
    picture.setOnAction(_ -> export.run());
    var sleeps = new ComboBox<SleepOrder>();
    sleeps.setId("explore-sleeps");
    sleeps.getItems().setAll(SleepOrder.ANY_ORDER, SleepOrder.TIMED);
    sleeps.setConverter(new ShownAs<>(this::named));
    sleeps.valueProperty().bindBidirectional(outcomes.sleepsProperty());
    Hint.on(sleeps, texts.say("outcomes.sleeps.hint"));
    var states = new ComboBox<Long>();
    states.setId("explore-states");
    states.getItems().setAll(STATES);
    states.setConverter(new ShownAs<>(this::limit));
    states.setValue(outcomes.mostStatesProperty().get());
    states.valueProperty().subscribe(most -> outcomes.mostStatesProperty().set(most));
    Hint.on(states, texts.say("outcomes.states.hint"));
    var symmetry = new CheckBox(texts.say("outcomes.symmetry"));
    symmetry.setId("explore-symmetry");
    symmetry.selectedProperty().bindBidirectional(outcomes.symmetryProperty());
    Hint.on(symmetry, texts.say("outcomes.symmetry.hint"));
    var choices = new FlowPane(sleeps, states, symmetry, new HBox(again, picture));
    choices.getStyleClass().add("choices");
    return choices;
  }

  private String named(SleepOrder order) {
    return switch (order) {
      case ANY_ORDER -> texts.say("outcomes.sleeps.free");
      case TIMED -> texts.say("outcomes.sleeps.timed");
      case OFF -> texts.say("outcomes.sleeps.off");
    };
  }

  private String limit(Long states) {
    return states >= MILLION
        ? texts.say("outcomes.states.millions", states / MILLION)
        : texts.say("outcomes.states", states);
  }

  private Node underWay() {
    Exploring exploring = outcomes.exploring();
    var bar = new ProgressBar();
    bar.setAccessibleText(texts.say("outcomes.exploring.bar"));
    var cancel = new Button();
    cancel.setId("explore-cancel");
    cancel.setGraphic(new Icon("close"));
    cancel.getStyleClass().addAll("flat", "icon-button");
    Hint.on(cancel, texts.say("outcomes.exploring.cancel"));
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
            ? texts.say("outcomes.exploring")
            : texts.say(
                "outcomes.exploring.progress",
                progress.states(),
                Math.round(progress.statesPerSecond()),
                progress.frontier()));
  }
}
