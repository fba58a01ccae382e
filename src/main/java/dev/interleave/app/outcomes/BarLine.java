package dev.interleave.app.outcomes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One bar of an outcome: what it counts, how long it is, and its number.
final class BarLine extends HBox {

  private final Label number = new Label();
  private final Region fill = new Region();
  private final StackPane track = new StackPane(fill);
  private double share;

  /// @param kind style class of the bar
  /// @param title what it counts, in a word
  BarLine(String kind, String title) {
    getStyleClass().add("bar-line");
    setAlignment(Pos.CENTER_LEFT);
    var name = new Label(title);
    name.getStyleClass().addAll("bar-name", "quiet");
    name.setMinWidth(USE_PREF_SIZE);
    fill.getStyleClass().addAll("bar-fill", kind);
    track.getStyleClass().add("bar-track");
    track.setAlignment(Pos.CENTER_LEFT);
    track.widthProperty().addListener((_, _, _) -> stretch());
    track.setMinWidth(0);
    track.setPrefWidth(0);
    HBox.setHgrow(track, Priority.ALWAYS);
    number.getStyleClass().add("bar-number");
    number.setMinWidth(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    getChildren().addAll(name, track, number);
  }

  /// Shows a share.
  ///
  /// @param of how long the bar is, 0 to 1
  /// @param words its number
  void show(double of, String words) {
    share = of;
    number.setText(words);
    stretch();
  }

  private void stretch() {
    fill.setVisible(share > 0);
    fill.setMaxWidth(Math.max(2, share * track.getWidth()));
  }
}
