package dev.interleave.app.timeline;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The heading of the timeline with the buttons that zoom.
final class ZoomBar extends HBox {

  ZoomBar(ObservableValue<TimelineView> view, Runnable in, Runnable out, Runnable whole) {
    getStyleClass().add("pane-heading");
    var title = new Label("Timeline");
    title.getStyleClass().add("pane-title");
    var space = new Region();
    setHgrow(space, Priority.ALWAYS);
    Button zoomOut = button("timeline-zoom-out", "zoom-out", "Zoom out (Shift+Down)", out);
    Button zoomIn = button("timeline-zoom-in", "zoom-in", "Zoom in (Shift+Up)", in);
    Button all = button("timeline-whole", "zoom-whole", "Show the whole run (Shift+Home)", whole);
    all.disableProperty().bind(view.map(TimelineView::isWhole));
    zoomOut.disableProperty().bind(view.map(TimelineView::isWhole));
    getChildren().addAll(title, space, zoomOut, zoomIn, all);
  }

  private static Button button(String id, String icon, String says, Runnable action) {
    var shape = new Region();
    shape.getStyleClass().addAll("icon", icon);
    var button = new Button();
    button.setId(id);
    button.getStyleClass().add("quiet-button");
    button.setGraphic(shape);
    button.setTooltip(new Tooltip(says));
    button.setAccessibleText(says);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
