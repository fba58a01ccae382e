package dev.interleave.app.timeline;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.canvas.PictureSource;
import dev.interleave.export.paint.Theme;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// Lanes, and over them what moves with the cursor, in layers of their own: while a film plays only
/// the axis is painted and the line of the cursor moved, however many lanes there are.
final class TimelineScene extends Region {

  private static final double CURSOR_WIDTH = 2;
  private static final double CURSOR_OVERLAP = 4;

  private final PictureCanvas lanes;
  private final PictureCanvas axis;
  private final Region cursor = new Region();
  private final Region above;
  private double axisHeight;
  private DoubleUnaryOperator lanesBottom = DoubleUnaryOperator.identity();

  /// @param above what lies over the axis
  TimelineScene(
      PictureSource lanePicture,
      PictureSource axisPicture,
      Region above,
      ObservableValue<Theme> theme) {
    this.above = above;
    lanes = new PictureCanvas(lanePicture, theme);
    lanes.setId("timeline-canvas");
    axis = new PictureCanvas(axisPicture, theme);
    axis.setMouseTransparent(true);
    cursor.getStyleClass().add("timeline-cursor");
    cursor.setId("timeline-cursor");
    cursor.setManaged(false);
    cursor.setMouseTransparent(true);
    getChildren().addAll(lanes, cursor, axis, above);
    setMinWidth(0);
  }

  /// What the pointer acts on.
  PictureCanvas lanes() {
    return lanes;
  }

  /// Makes room for a film.
  ///
  /// @param naturalHeight height at which all lanes are comfortable
  /// @param axisHeight height of the axis
  /// @param lanesBottom where the lanes end, for a height of the whole
  void fit(double naturalHeight, double axisHeight, DoubleUnaryOperator lanesBottom) {
    setMinHeight(naturalHeight);
    this.axisHeight = axisHeight;
    this.lanesBottom = lanesBottom;
    requestLayout();
  }

  /// Paints everything anew.
  void repaint() {
    lanes.repaint();
    axis.repaint();
  }

  /// Moves the cursor.
  void moveCursor(OptionalDouble x) {
    cursor.setVisible(x.isPresent());
    x.ifPresent(place -> cursor.setLayoutX(place - CURSOR_WIDTH / 2));
    axis.repaint();
  }

  @Override
  protected void layoutChildren() {
    lanes.resizeRelocate(0, 0, getWidth(), getHeight());
    axis.resizeRelocate(0, 0, getWidth(), axisHeight);
    above.resizeRelocate(0, 0, getWidth(), axisHeight);
    double top = axisHeight - CURSOR_OVERLAP;
    cursor.resize(CURSOR_WIDTH, Math.max(0, lanesBottom.applyAsDouble(getHeight()) - top));
    cursor.setLayoutY(top);
  }
}
