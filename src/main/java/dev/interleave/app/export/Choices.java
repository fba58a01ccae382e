package dev.interleave.app.export;

import dev.interleave.app.parts.ShownAs;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/// Makes the lists that dialogs choose from.
final class Choices {

  private Choices() {}

  /// A list of values.
  static <T> ComboBox<T> of(String id, List<T> values, T usual, Function<T, String> text) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.getItems().setAll(values);
    box.setValue(usual);
    box.setConverter(new ShownAs<>(text));
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  /// The name of a field, beside it.
  static Label label(String text, Node field) {
    var label = new Label(text);
    label.setLabelFor(field);
    return label;
  }

  /// A factor: `1.5×`.
  static String factor(Texts texts, double factor) {
    return texts.say("export.factor", factor);
  }

  /// What a format is called, and how the names of its files end.
  static String named(Texts texts, Format format) {
    return texts.say("export.format." + key(format), format.ending());
  }

  /// The button that gives a dialog up.
  static ButtonType cancel(Texts texts) {
    return new ButtonType(texts.say("export.cancel"), ButtonData.CANCEL_CLOSE);
  }

  /// What a theme is called.
  static String named(Texts texts, Theme theme) {
    return texts.say("export.theme." + key(theme));
  }

  /// How a constant is written in the names of texts.
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
