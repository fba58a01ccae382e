package dev.interleave.app.parts;

import dev.interleave.app.session.Command;
import dev.interleave.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// What a control says of itself, to the eye in a tooltip and to the ear of a screen reader.
public final class Hint {

  private Hint() {}

  /// Lets a control say what a command does and which key gives it.
  public static void on(Node control, Command command, Texts texts) {
    on(control, command.hint(texts));
  }

  /// Lets a control say a sentence.
  public static void on(Node control, String text) {
    var tooltip = new Tooltip(text);
    tooltip.setShowDelay(Duration.millis(400));
    Tooltip.install(control, tooltip);
    control.setAccessibleText(text);
  }
}
