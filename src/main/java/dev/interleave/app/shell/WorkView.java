package dev.interleave.app.shell;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.text.Texts;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;

/// How far the long work is, and the button that gives up what is under way. A click on its name
/// shows everything that waits to be done. Absent while there is none.
final class WorkView extends HBox {

  private final Texts texts;
  private final ObservableList<Task<String>> tasks;
  private final Button title = new Button();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button();
  private final TaskProgressView<Task<String>> list = new TaskProgressView<>();
  private final PopOver all = new PopOver(list);

  WorkView(Work work) {
    texts = work.texts();
    tasks = work.tasks();
    setId("work");
    getStyleClass().add("work");
    setAlignment(Pos.CENTER_RIGHT);
    managedProperty().bind(visibleProperty());
    title.setId("all-work");
    title.getStyleClass().add("flat");
    title.setOnAction(_ -> all.show(title));
    Hint.on(title, texts.say("shell.work.all"));
    list.setId("work-list");
    // The list has a button of its own, which does nothing about what waits; style sheets hide it.
    list.setGraphicFactory(this::cancelButton);
    all.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
    all.setTitle(texts.say("shell.work.title"));
    dress(cancel);
    cancel.setId("cancel-work");
    bar.setAccessibleText(texts.say("shell.work.progress"));
    tasks.addListener(this::changed);
    show();
    getChildren().addAll(title, bar, cancel);
  }

  private void dress(Button cancel) {
    cancel.setGraphic(new Icon("close"));
    cancel.getStyleClass().addAll("flat", "icon-button");
    Hint.on(cancel, texts.say("shell.work.cancel"));
  }

  private Button cancelButton(Task<String> task) {
    var button = new Button();
    dress(button);
    button.getStyleClass().add("cancel-listed");
    button.setOnAction(_ -> task.cancel(false));
    return button;
  }

  /// What is over, the list takes away itself.
  private void changed(Change<? extends Task<String>> change) {
    while (change.next()) {
      list.getTasks().addAll(change.getAddedSubList());
    }
    show();
  }

  private void show() {
    title.textProperty().unbind();
    bar.progressProperty().unbind();
    setVisible(!tasks.isEmpty());
    if (tasks.isEmpty()) {
      all.hide();
      return;
    }
    Task<String> task = tasks.getFirst();
    int waiting = tasks.size() - 1;
    title
        .textProperty()
        .bind(
            waiting == 0
                ? task.titleProperty()
                : task.titleProperty().map(name -> texts.say("shell.work.more", name, waiting)));
    bar.progressProperty().bind(task.progressProperty());
    cancel.setOnAction(_ -> task.cancel(false));
  }
}
