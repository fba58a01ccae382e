package dev.interleave.app.shell;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// How far the long work is, and the button that gives it up. Absent while there is none.
final class WorkView extends HBox {

  private final Label title = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button();

  WorkView(Work work) {
    setId("work");
    getStyleClass().add("work");
    setAlignment(Pos.CENTER_RIGHT);
    visibleProperty().bind(work.currentProperty().isNotNull());
    managedProperty().bind(visibleProperty());
    cancel.setId("cancel-work");
    cancel.setGraphic(new Icon("close"));
    cancel.getStyleClass().addAll("flat", "icon-button");
    Hint.on(cancel, "Cancel");
    bar.setAccessibleText("Progress");
    work.currentProperty().subscribe(this::show);
    getChildren().addAll(title, bar, cancel);
  }

  private void show(@Nullable Task<String> task) {
    title.textProperty().unbind();
    bar.progressProperty().unbind();
    if (task != null) {
      title.textProperty().bind(task.titleProperty());
      bar.progressProperty().bind(task.progressProperty());
      cancel.setOnAction(_ -> task.cancel(false));
    }
  }
}
