package dev.interleave.app.inspector;

import dev.interleave.analyse.Finding;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// Shows one finding. A click goes to the moment at which it happens.
final class FindingLine extends Row<Finding> {

  private final Button button = new Button();
  private int event;

  /// @param goTo moves the cursor to an event
  FindingLine(IntConsumer goTo) {
    button.getStyleClass().setAll("finding");
    button.setWrapText(true);
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Go to the moment at which it happens"));
    button.setOnAction(_ -> goTo.accept(event));
    getChildren().add(button);
  }

  @Override
  void show(Finding finding) {
    event = finding.at();
    button.setText(finding.sentence());
  }
}
