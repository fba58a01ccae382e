package dev.interleave.app.outcomes;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// Text and bars that can be pressed as a whole: by mouse, by Enter and by Space. A button would
/// not let its text wrap.
final class Pressable extends VBox {

  private final Runnable action;

  /// @param action what a press does, unless it is switched off
  Pressable(Runnable action) {
    this.action = action;
    getStyleClass().add("pressable");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            action.run();
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean presses = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (presses && !event.isShortcutDown()) {
      action.run();
      event.consume();
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction what, Object... parameters) {
    if (what == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(what, parameters);
    }
  }
}
