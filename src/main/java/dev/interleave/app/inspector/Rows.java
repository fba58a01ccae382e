package dev.interleave.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;

/// Rows below each other. Rows are reused, and only those whose content changed are touched, so
/// that many of them can be shown while a run plays.
///
/// @param <T> content of a row
final class Rows<T> extends VBox {

  private final Supplier<? extends Row<T>> factory;
  private final List<Row<T>> rows = new ArrayList<>();
  private List<T> shown = List.of();

  Rows(Supplier<? extends Row<T>> factory) {
    this.factory = factory;
    getStyleClass().add("rows");
  }

  /// Shows contents, one in each row.
  void show(List<T> contents) {
    while (rows.size() < contents.size()) {
      rows.add(factory.get());
    }
    for (int index = 0; index < contents.size(); index++) {
      if (index >= shown.size() || !contents.get(index).equals(shown.get(index))) {
        rows.get(index).show(contents.get(index));
      }
    }
    if (getChildren().size() != contents.size()) {
      getChildren().setAll(rows.subList(0, contents.size()));
    }
    shown = contents;
  }
}
