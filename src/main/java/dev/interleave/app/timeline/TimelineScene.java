package dev.interleave.app.timeline;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.canvas.PictureSource;
import dev.interleave.export.paint.Theme;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
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
  private double naturalHeight;
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
    lanes.scaleProperty().subscribe(this::fit);
  }

  /// What the pointer acts on.
  PictureCanvas lanes() {
    return lanes;
  }

  /// How many pixels one pixel of its pictures takes.
  ReadOnlyDoubleProperty scaleProperty() {
    return lanes.scaleProperty();
  }

  /// Makes room for a film. All lengths are those of its pictures.
  ///
  /// @param naturalHeight height at which all lanes are comfortable
  /// @param axisHeight height of the axis
  /// @param lanesBottom where the lanes end, for a height of the whole
  void fit(double naturalHeight, double axisHeight, DoubleUnaryOperator lanesBottom) {
    this.naturalHeight = naturalHeight;
    this.axisHeight = axisHeight;
    this.lanesBottom = lanesBottom;
    fit();
  }

  private void fit() {
    setMinHeight(naturalHeight * scale());
    requestLayout();
  }

  private double scale() {
    return lanes.scaleProperty().get();
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
    double scale = scale();
    double axisBottom = axisHeight * scale;
    axis.resizeRelocate(0, 0, getWidth(), axisBottom);
    above.resizeRelocate(0, 0, getWidth(), axisBottom);
    double top = axisBottom - CURSOR_OVERLAP;
    double bottom = lanesBottom.applyAsDouble(getHeight() / scale) * scale;
    cursor.resize(CURSOR_WIDTH, Math.max(0, bottom - top));
    cursor.setLayoutY(top);
  }
}
