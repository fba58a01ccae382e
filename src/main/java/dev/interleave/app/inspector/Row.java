package dev.interleave.app.inspector;

import javafx.scene.layout.VBox;

/// A row that can show one content after another.
///
/// @param <T> the content
abstract class Row<T> extends VBox {

  Row() {
    getStyleClass().add("row");
  }

  /// Shows a content.
  abstract void show(T content);
}
