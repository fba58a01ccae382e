package dev.interleave.app.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A part of the inspector under a heading. Takes no space while there is nothing to show.
final class Section extends VBox {

  /// @param id id of the node
  Section(String id, String title, Node content, Node... actions) {
    setId(id);
    getStyleClass().add("section");
    var heading = new Label(title);
    heading.getStyleClass().add("section-title");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var bar = new HBox(heading, space);
    bar.getStyleClass().add("section-bar");
    bar.getChildren().addAll(actions);
    getChildren().addAll(bar, content);
    setVgrow(content, Priority.ALWAYS);
    managedProperty().bind(visibleProperty());
  }
}
