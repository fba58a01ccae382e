package dev.interleave.app.shell;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Exploring;
import dev.interleave.explore.Progress;
import dev.interleave.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// How far exploring is, wherever in the window one looks, and the button that stops it. Absent
/// while nothing is explored, or nothing is known of it yet.
final class ExploringView extends HBox {

  private final Texts texts;
  private final Label states = new Label();

  ExploringView(Exploring exploring, Texts texts) {
    this.texts = texts;
    setId("exploring");
    getStyleClass().add("work");
    setAlignment(Pos.CENTER_RIGHT);
    visibleProperty()
        .bind(exploring.runningProperty().and(exploring.progressProperty().isNotNull()));
    managedProperty().bind(visibleProperty());
    var cancel = new Button();
    cancel.setId("cancel-exploring");
    cancel.setGraphic(new Icon("close"));
    cancel.getStyleClass().addAll("flat", "icon-button");
    Hint.on(cancel, texts.say("shell.exploring.stop"));
    cancel.setOnAction(_ -> exploring.cancel());
    exploring.progressProperty().subscribe(this::show);
    getChildren().addAll(states, cancel);
  }

  private void show(@Nullable Progress progress) {
    if (progress != null) {
      states.setText(texts.say("shell.exploring", progress.states()));
    }
  }
}
