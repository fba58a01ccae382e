package dev.interleave.app.code;

import dev.interleave.app.session.Command;
import dev.interleave.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The sentence below the program's text: what is wrong with it, or that it was changed.
final class CodeFooter extends HBox {

  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final Label sentence = new Label();
  private final Button run = new Button();

  /// @param action what the button does
  CodeFooter(Texts texts, Runnable action) {
    getStyleClass().add("code-footer");
    sentence.setId("code-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    setHgrow(sentence, Priority.ALWAYS);
    run.setId("code-run");
    run.setMinWidth(Region.USE_PREF_SIZE);
    run.setText(texts.say("code.run"));
    run.setTooltip(new Tooltip(texts.say("code.run.hint", Command.RUN.keyText(texts))));
    run.setOnAction(_ -> action.run());
    getChildren().addAll(sentence, run);
    managedProperty().bind(visibleProperty());
    hide();
  }

  /// Says what is wrong.
  ///
  /// @param runnable whether running the text anew may help
  void showProblem(String text, boolean runnable) {
    show(text, runnable);
    pseudoClassStateChanged(PROBLEM, true);
  }

  /// Says something that running anew changes.
  void showHint(String text) {
    show(text, true);
    pseudoClassStateChanged(PROBLEM, false);
  }

  /// Says something that running anew would not change.
  void showRemark(String text) {
    show(text, false);
    pseudoClassStateChanged(PROBLEM, false);
  }

  void hide() {
    setVisible(false);
  }

  private void show(String text, boolean runnable) {
    sentence.setText(text);
    run.setVisible(runnable);
    run.setManaged(runnable);
    setVisible(true);
  }
}
