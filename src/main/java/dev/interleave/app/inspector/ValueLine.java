package dev.interleave.app.inspector;

import dev.interleave.analyse.readout.ValueRow;
import dev.interleave.app.chip.ActorChip;
import dev.interleave.text.Texts;
import dev.interleave.trace.ValuePlace;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Shows one shared value. A click, or Enter, asks why it is what it is.
final class ValueLine extends Row<ValueRow> {

  private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

  private final Texts texts;
  private final Label name = new Label();
  private final Label home = new Label();
  private final Label value = new Label();
  private final ActorChip writer = new ActorChip();
  private final Tooltip whole = new Tooltip();

  private int resource;

  /// @param ask asks why a place has its value
  ValueLine(Texts texts, Consumer<ValuePlace> ask) {
    this.texts = texts;
    name.getStyleClass().add("code");
    home.getStyleClass().add("quiet");
    home.managedProperty().bind(home.visibleProperty());
    value.getStyleClass().addAll("code", "value");
    value.setMaxWidth(Double.MAX_VALUE);
    value.setTooltip(whole);
    HBox.setHgrow(value, Priority.ALWAYS);
    name.setMinWidth(USE_PREF_SIZE);
    writer.managedProperty().bind(writer.visibleProperty());
    var line = new HBox(name, value, writer);
    line.getStyleClass().add("line");
    getChildren().addAll(line, home);
    getStyleClass().add("choice");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleHelp(texts.say("inspector.value.help"));
    setOnMouseClicked(
        _ -> {
          requestFocus();
          ask.accept(new ValuePlace.Stored(resource, null));
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            ask.accept(new ValuePlace.Stored(resource, null));
            event.consume();
          }
        });
  }

  @Override
  void show(ValueRow row) {
    resource = row.resource();
    name.setText(row.name());
    home.setText(row.home());
    home.setVisible(!row.home().isEmpty());
    value.setText(row.value());
    whole.setText(row.value());
    writer.setVisible(row.writer() != null);
    if (row.writer() != null) {
      writer.show(row.writer());
      writer.setTooltip(new Tooltip(texts.say("inspector.value.writer", row.writer().name())));
    }
    pseudoClassStateChanged(FRESH, row.fresh());
    setAccessibleText(
        row.writer() == null
            ? texts.say("inspector.value", row.name(), row.value())
            : texts.say("inspector.value.written", row.name(), row.value(), row.writer().name()));
  }
}
