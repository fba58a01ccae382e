package dev.interleave.app.hints;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// One sentence with a button that closes it.
final class HintBubble extends HBox {

  /// @param close called when it is closed
  HintBubble(Pointer pointer, String closeText, Runnable close) {
    setId("hint-" + pointer.name());
    getStyleClass().add("hint-bubble");
    setAlignment(Pos.CENTER_LEFT);
    var sentence = new Label(pointer.sentence());
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var button = new Button();
    button.setId("close-hint-" + pointer.name());
    button.setGraphic(new Icon("close"));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setOnAction(_ -> close.run());
    Hint.on(button, closeText);
    getChildren().setAll(sentence, button);
  }
}
