package dev.interleave.app.shell;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

/// Knows which nodes take text, where letters mean letters.
final class TextEntry {

  private TextEntry() {}

  /// Whether a node that has the focus takes text.
  static boolean isAt(@Nullable Node focused) {
    return switch (focused) {
      case TextInputControl input -> input.isEditable();
      case Spinner<?> spinner -> spinner.isEditable();
      case ComboBoxBase<?> box -> box.isEditable();
      case GenericStyledArea<?, ?, ?> area -> area.isEditable();
      case null -> false;
      case Node _ -> false;
    };
  }
}
