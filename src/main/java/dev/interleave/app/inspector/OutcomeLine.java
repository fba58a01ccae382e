package dev.interleave.app.inspector;

import dev.interleave.app.session.Tally;
import dev.interleave.text.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows how often rounds ended in one way. A click shows such a run.
final class OutcomeLine extends Row<OutcomeRow> {

  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final Texts texts;
  private final Button button = new Button();
  private final Label label = new Label();
  private final Label count = new Label();
  private final ProgressBar bar = new ProgressBar();
  private Tally.@Nullable Entry entry;

  /// @param example shows a run that ended like that
  OutcomeLine(Texts texts, Consumer<Tally.Entry> example) {
    this.texts = texts;
    label.getStyleClass().add("code");
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    count.getStyleClass().add("quiet");
    count.setMinWidth(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    var content = new VBox(new HBox(label, count), bar);
    button.getStyleClass().setAll("outcome");
    button.setGraphic(content);
    button.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button.setTooltip(new Tooltip(texts.say("inspector.outcome.hint")));
    button.setOnAction(
        _ -> {
          if (entry != null) {
            example.accept(entry);
          }
        });
    getChildren().add(button);
  }

  @Override
  void show(OutcomeRow row) {
    entry = row.entry();
    label.setText(row.entry().group().label(texts));
    count.setText(texts.say("inspector.outcome.count", row.entry().count(), row.share() * 100));
    bar.setProgress(row.share());
    boolean bad =
        switch (row.entry().group().kind()) {
          case FINISHED, STOPPED -> false;
          case DEADLOCK, WAITS_FOREVER, ERROR, STEP_LIMIT -> true;
        };
    pseudoClassStateChanged(BAD, bad);
    button.setAccessibleText(texts.say("inspector.outcome", label.getText(), count.getText()));
  }
}
