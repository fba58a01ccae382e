package dev.interleave.app.outcomes;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Trials;
import dev.interleave.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Runs a number of rounds, and shows how far they are.
final class TrialsBar extends VBox {

  /// @param id id of the button; what belongs to it is called after it
  /// @param title what the button says
  /// @param hint what its tooltip says
  /// @param begin begins to run rounds
  TrialsBar(Texts texts, String id, String title, String hint, Trials trials, Runnable begin) {
    getStyleClass().add("trials");
    var run = new Button(title);
    run.setId(id);
    run.setMinWidth(USE_PREF_SIZE);
    Hint.on(run, hint);
    run.disableProperty().bind(trials.runningProperty());
    run.setOnAction(_ -> begin.run());
    var progress = new ProgressBar();
    progress.setId(id + "-progress");
    progress.setAccessibleText(texts.say("outcomes.trials.progress"));
    progress
        .progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    trials.tallyProperty().get().rounds()
                        / (double) Math.max(1, trials.wantedProperty().get()),
                trials.tallyProperty(),
                trials.wantedProperty()));
    var cancel = new Button();
    cancel.setId(id + "-cancel");
    cancel.setGraphic(new Icon("close"));
    cancel.getStyleClass().addAll("flat", "icon-button");
    Hint.on(cancel, texts.say("outcomes.trials.cancel"));
    cancel.setOnAction(_ -> trials.cancel());
    var underWay = new HBox(progress, cancel);
    underWay.getStyleClass().add("under-way");
    underWay.setAlignment(Pos.CENTER_LEFT);
    underWay.visibleProperty().bind(trials.runningProperty());
    underWay.managedProperty().bind(underWay.visibleProperty());
    var line = new HBox(run, underWay);
    line.getStyleClass().add("trials-line");
    line.setAlignment(Pos.CENTER_LEFT);
    var failure = new Label();
    failure.getStyleClass().add("quiet");
    failure.setWrapText(true);
    failure.textProperty().bind(trials.failureProperty());
    failure.visibleProperty().bind(trials.failureProperty().isNotEmpty());
    failure.managedProperty().bind(failure.visibleProperty());
    getChildren().addAll(line, failure);
  }
}
