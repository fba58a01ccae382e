package dev.interleave.app.parts;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;

/// Gives the focus back after the mouse did something, so that the keys that watch the run go on
/// working.
public final class YieldedFocus {

  private YieldedFocus() {}

  /// Where text can be typed the focus stays.
  ///
  /// @param from where the mouse is used
  /// @param to what gets the focus
  public static void after(Parent from, Node to) {
    from.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getTarget() instanceof Node node && !isTyped(node, from)) {
            to.requestFocus();
          }
        });
  }

  private static boolean isTyped(Node node, Parent within) {
    Node at = node;
    while (at != null && !at.equals(within)) {
      if (at instanceof TextInputControl) {
        return true;
      }
      at = at.getParent();
    }
    return false;
  }
}
