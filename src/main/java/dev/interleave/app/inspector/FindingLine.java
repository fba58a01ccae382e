package dev.interleave.app.inspector;

import dev.interleave.analyse.Finding;
import dev.interleave.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Shows one finding. A click goes to the moment at which it happens, and shows its arrows.
final class FindingLine extends Row<Finding> {

  private final Button button = new Button();
  private @Nullable Finding finding;

  /// @param goTo shows a finding
  FindingLine(Texts texts, Consumer<Finding> goTo) {
    button.getStyleClass().setAll("finding");
    button.setWrapText(true);
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(texts.say("inspector.finding.hint")));
    button.setOnAction(
        _ -> {
          if (finding != null) {
            goTo.accept(finding);
          }
        });
    getChildren().add(button);
  }

  @Override
  void show(Finding next) {
    finding = next;
    button.setText(next.sentence());
  }
}
