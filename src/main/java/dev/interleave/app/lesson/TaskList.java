package dev.interleave.app.lesson;

import dev.interleave.lesson.CheckWords;
import dev.interleave.lesson.Task;
import dev.interleave.text.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a task wants, with a mark at what holds already.
final class TaskList extends VBox {

  private static final PseudoClass MET = PseudoClass.getPseudoClass("met");

  /// @param met which of the checks hold, in their order
  TaskList(Task task, List<Boolean> met, Texts texts) {
    setId("lesson-checks");
    getStyleClass().add("lesson-checks");
    var words = new CheckWords(texts);
    for (int at = 0; at < task.checks().size(); at++) {
      boolean holds = met.get(at);
      String check = words.of(task.checks().get(at));
      var mark = new Label(holds ? "✓" : "○");
      mark.getStyleClass().add("lesson-mark");
      mark.setMinWidth(USE_PREF_SIZE);
      var text = new Label(check);
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
      text.setMaxWidth(Double.MAX_VALUE);
      text.setAccessibleText(texts.say("lessons.check", holds ? 1 : 0, check));
      HBox.setHgrow(text, Priority.ALWAYS);
      var row = new HBox(mark, text);
      row.getStyleClass().add("lesson-check");
      row.pseudoClassStateChanged(MET, holds);
      getChildren().add(row);
    }
  }
}
