package dev.interleave.app.inspector;

import dev.interleave.analyse.readout.MeetingRow;
import dev.interleave.text.Texts;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Shows a lock, a queue or something else that actors wait for.
final class MeetingLine extends Row<MeetingRow> {

  private final Texts texts;
  private final String insideWord;
  private final Label name = new Label();
  private final Label state = new Label();
  private final Label content = new Label();
  private final ChipList inside = new ChipList();
  private final ChipList waiting = new ChipList();

  /// @param insideWord what to say of those that hold it
  MeetingLine(Texts texts, String insideWord) {
    this.texts = texts;
    this.insideWord = insideWord;
    name.getStyleClass().add("code");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    state.getStyleClass().add("state");
    state.setMinWidth(USE_PREF_SIZE);
    content.getStyleClass().addAll("code", "quiet");
    content.setWrapText(true);
    content.managedProperty().bind(content.visibleProperty());
    var line = new HBox(name, state);
    line.getStyleClass().add("line");
    getChildren().addAll(line, content, inside, waiting);
  }

  @Override
  void show(MeetingRow row) {
    name.setText(row.name());
    state.setText(row.state());
    content.setText(row.content());
    content.setVisible(!row.content().isEmpty());
    inside.show(insideWord, row.inside());
    waiting.show(texts.say("inspector.waiting"), row.waiting());
    for (MeetingRow.Mood mood : MeetingRow.Mood.values()) {
      state.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(mood.name().toLowerCase(Locale.ROOT)), mood == row.mood());
    }
  }
}
