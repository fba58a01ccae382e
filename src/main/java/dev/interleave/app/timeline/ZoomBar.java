package dev.interleave.app.timeline;

import dev.interleave.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The heading of the timeline with the buttons that zoom.
final class ZoomBar extends HBox {

  ZoomBar(
      Texts texts, ObservableValue<TimelineView> view, Runnable in, Runnable out, Runnable whole) {
    getStyleClass().add("pane-heading");
    var title = new Label(texts.say("timeline.title"));
    title.getStyleClass().add("pane-title");
    var space = new Region();
    setHgrow(space, Priority.ALWAYS);
    Button zoomOut = button("timeline-zoom-out", "zoom-out", texts.say("timeline.zoom.out"), out);
    Button zoomIn = button("timeline-zoom-in", "zoom-in", texts.say("timeline.zoom.in"), in);
    Button all = button("timeline-whole", "zoom-whole", texts.say("timeline.zoom.whole"), whole);
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
