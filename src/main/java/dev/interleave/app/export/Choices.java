package dev.interleave.app.export;

import dev.interleave.app.parts.ShownAs;
import dev.interleave.export.paint.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ComboBox;

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

  /// A number without needless digits.
  static String text(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.format(Locale.ROOT, "%.1f", number);
  }

  /// What a theme is called.
  static String named(Theme theme) {
    String name = theme.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
