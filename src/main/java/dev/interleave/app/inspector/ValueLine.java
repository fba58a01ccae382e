package dev.interleave.app.inspector;

import dev.interleave.app.chip.ActorChip;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Shows one shared value.
final class ValueLine extends Row<ValueRow> {

  private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

  private final Label name = new Label();
  private final Label home = new Label();
  private final Label value = new Label();
  private final ActorChip writer = new ActorChip();
  private final Tooltip whole = new Tooltip();

  ValueLine() {
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
  }

  @Override
  void show(ValueRow row) {
    name.setText(row.name());
    home.setText(row.home());
    home.setVisible(!row.home().isEmpty());
    value.setText(row.value());
    whole.setText(row.value());
    writer.setVisible(row.writer() != null);
    if (row.writer() != null) {
      writer.show(row.writer());
      writer.setTooltip(new Tooltip("Written last by " + row.writer().name()));
    }
    pseudoClassStateChanged(FRESH, row.fresh());
    setAccessibleText(
        row.name()
            + " is "
            + row.value()
            + (row.writer() == null ? "" : ", written last by " + row.writer().name()));
  }
}
