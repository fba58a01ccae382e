package dev.interleave.app.findings;

import dev.interleave.analyse.Finding;
import dev.interleave.app.session.Session;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One finding: its sentence, and below it the details while it is chosen.
final class FindingEntry extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Session session;
  private final Finding finding;
  private final Supplier<Node> details;
  private final Button sentence = new Button();

  /// @param details makes what is shown while the finding is chosen
  FindingEntry(Session session, Finding finding, Supplier<Node> details) {
    this.session = session;
    this.finding = finding;
    this.details = details;
    getStyleClass().add("finding-entry");
    sentence.getStyleClass().setAll("finding");
    sentence.setText(finding.sentence());
    sentence.setWrapText(true);
    sentence.setMnemonicParsing(false);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setOnAction(_ -> choose());
    getChildren().add(sentence);
  }

  private void choose() {
    if (finding.equals(session.spotlight().findingProperty().get())) {
      session.spotlight().clear();
    } else {
      session.moveToEvent(finding.at());
      session.spotlight().show(finding);
    }
  }

  /// Shows the details if this is the finding that is chosen.
  void show(@Nullable Finding chosen) {
    boolean isChosen = finding.equals(chosen);
    pseudoClassStateChanged(CHOSEN, isChosen);
    if (!isChosen) {
      getChildren().setAll(sentence);
    } else if (getChildren().size() == 1) {
      getChildren().add(details.get());
    }
  }
}
