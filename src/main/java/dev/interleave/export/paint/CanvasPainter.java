package dev.interleave.export.paint;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Stroke;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints pictures on a canvas, in the colours of a theme. Boxes with square corners and straight
/// upright or level lines are laid on whole pixels, so that they are crisp at any scale; everything
/// else is painted where it is, so that it can glide. To be used by one thread at a time.
public final class CanvasPainter {

  private final ThemeColors colors;
  private final PictureFonts fonts = new PictureFonts();

  /// A painter in the colours of a theme.
  public CanvasPainter(Theme theme) {
    this.colors = ThemeColors.of(theme);
  }

  /// Paints a picture, background included, over what the canvas shows.
  ///
  /// @param scale how many pixels of the canvas one pixel of the picture takes
  public void paint(Picture picture, GraphicsContext graphics, double scale) {
    paint(picture, graphics, scale, 0, 0);
  }

  /// Paints the part of a picture whose left upper corner is at a pixel of the scaled picture.
  void paint(Picture picture, GraphicsContext graphics, double scale, int left, int top) {
    graphics.save();
    graphics.setTransform(scale, 0, 0, scale, -left, -top);
    graphics.setFontSmoothingType(FontSmoothingType.GRAY);
    graphics.setTextBaseline(VPos.BASELINE);
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    graphics.setFill(colors.color(Ink.of(Ink.Role.BACKGROUND)));
    graphics.fillRect(0, 0, picture.width(), picture.height());
    var grid = new PixelGrid(scale);
    for (Shape shape : picture.shapes()) {
      switch (grid.laid(shape)) {
        case Shape.Box box -> paint(box, graphics);
        case Shape.Disc disc -> paint(disc, graphics);
        case Shape.Polygon polygon -> paint(polygon, graphics);
        case Shape.Curve curve -> paint(curve, graphics);
        case Shape.Label label -> paint(label, graphics);
      }
    }
    graphics.restore();
  }

  private void paint(Shape.Box box, GraphicsContext graphics) {
    double diameter = box.radius() * 2;
    if (fill(box.fill(), graphics)) {
      if (diameter == 0) {
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
      } else {
        graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), diameter, diameter);
      }
    }
    if (stroke(box.stroke(), graphics)) {
      if (diameter == 0) {
        graphics.strokeRect(box.x(), box.y(), box.width(), box.height());
      } else {
        graphics.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), diameter, diameter);
      }
    }
  }

  private void paint(Shape.Disc disc, GraphicsContext graphics) {
    double left = disc.x() - disc.radius();
    double top = disc.y() - disc.radius();
    double diameter = disc.radius() * 2;
    if (fill(disc.fill(), graphics)) {
      graphics.fillOval(left, top, diameter, diameter);
    }
    if (stroke(disc.stroke(), graphics)) {
      graphics.strokeOval(left, top, diameter, diameter);
    }
  }

  private void paint(Shape.Polygon shape, GraphicsContext graphics) {
    List<Point> points = shape.points();
    double[] xs = points.stream().mapToDouble(Point::x).toArray();
    double[] ys = points.stream().mapToDouble(Point::y).toArray();
    if (fill(shape.fill(), graphics)) {
      graphics.fillPolygon(xs, ys, xs.length);
    }
    if (stroke(shape.stroke(), graphics)) {
      if (shape.closed()) {
        graphics.strokePolygon(xs, ys, xs.length);
      } else {
        graphics.strokePolyline(xs, ys, xs.length);
      }
    }
  }

  private void paint(Shape.Curve curve, GraphicsContext graphics) {
    if (stroke(curve.stroke(), graphics)) {
      graphics.beginPath();
      graphics.moveTo(curve.from().x(), curve.from().y());
      graphics.bezierCurveTo(
          curve.control1().x(),
          curve.control1().y(),
          curve.control2().x(),
          curve.control2().y(),
          curve.to().x(),
          curve.to().y());
      graphics.stroke();
    }
  }

  private void paint(Shape.Label label, GraphicsContext graphics) {
    fill(label.ink(), graphics);
    graphics.setFont(fonts.of(label.style()));
    graphics.setTextAlign(alignment(label.anchor()));
    graphics.fillText(label.text(), label.x(), label.y());
  }

  private static TextAlignment alignment(Anchor anchor) {
    return switch (anchor) {
      case START -> TextAlignment.LEFT;
      case MIDDLE -> TextAlignment.CENTER;
      case END -> TextAlignment.RIGHT;
    };
  }

  private boolean fill(@Nullable Ink ink, GraphicsContext graphics) {
    if (ink == null) {
      return false;
    }
    Color color = colors.color(ink);
    graphics.setFill(color);
    return color.getOpacity() > 0;
  }

  private boolean stroke(@Nullable Stroke stroke, GraphicsContext graphics) {
    if (stroke == null || stroke.width() == 0) {
      return false;
    }
    Color color = colors.color(stroke.ink());
    graphics.setStroke(color);
    graphics.setLineWidth(stroke.width());
    boolean dashed = !stroke.dash().isEmpty();
    graphics.setLineCap(dashed ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
    graphics.setLineDashes(stroke.dash().stream().mapToDouble(Double::doubleValue).toArray());
    return color.getOpacity() > 0;
  }
}
