package dev.interleave.app.controls;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A labelled whole number with arrows. What is typed and is no number is put back.
final class NumberField extends HBox {

  private final Label label = new Label();
  private final IntegerSpinnerValueFactory values;
  private boolean showing;

  /// @param id id of the spinner
  /// @param chosen told when a person chooses a number
  NumberField(String id, String text, int lowest, int highest, IntConsumer chosen) {
    getStyleClass().add("labelled");
    setAlignment(Pos.CENTER_LEFT);
    values = new IntegerSpinnerValueFactory(lowest, highest, lowest);
    values.setConverter(new Converter());
    var spinner = new Spinner<Integer>(values);
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.getEditor().setPrefColumnCount(Math.min(6, String.valueOf(highest).length()));
    label.setText(text);
    label.setLabelFor(spinner);
    spinner.setAccessibleText(text);
    values
        .valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!showing && value != null) {
                chosen.accept(value);
              }
            });
    getChildren().addAll(label, spinner);
  }

  /// Shows a number without telling anybody.
  void show(int value) {
    showing = true;
    values.setValue(value);
    showing = false;
  }

  /// Shows a number that is called otherwise and has other bounds.
  void show(String text, int lowest, int highest, int value) {
    showing = true;
    label.setText(text);
    values.setMin(lowest);
    values.setMax(highest);
    values.setValue(value);
    showing = false;
  }

  private final class Converter extends StringConverter<Integer> {

    @Override
    public String toString(@Nullable Integer value) {
      return value == null ? "" : value.toString();
    }

    @Override
    public Integer fromString(String text) {
      String digits = text.strip();
      return digits.matches("\\d{1,9}")
          ? Math.clamp(Integer.parseInt(digits), values.getMin(), values.getMax())
          : values.getValue();
    }
  }
}
