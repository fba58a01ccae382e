package dev.interleave.picture;

import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawing of shapes, painted in order. Lengths are in pixels at scale 1, y grows downwards.
///
/// @param width width of the picture
/// @param height height of the picture
/// @param shapes what is drawn, back to front
public record Picture(double width, double height, List<Shape> shapes) {

  public Picture {
    shapes = List.copyOf(shapes);
  }

  /// The same picture with free space above, so that it can stand under another.
  Picture movedDown(double distance) {
    return moved(0, distance);
  }

  /// The same picture with free space at its left and above it.
  public Picture moved(double right, double down) {
    return new Picture(
        width + right,
        height + down,
        shapes.stream().map(shape -> moved(shape, right, down)).toList());
  }

  /// The same picture larger or smaller, lines and text as well.
  ///
  /// @param factor what all lengths are multiplied with
  public Picture scaled(double factor) {
    return new Picture(
        width * factor,
        height * factor,
        shapes.stream().map(shape -> scaled(shape, factor)).toList());
  }

  private static Shape moved(Shape shape, double right, double down) {
    return switch (shape) {
      case Box(var x, var y, var wide, var high, var radius, var fill, var stroke) ->
          new Box(x + right, y + down, wide, high, radius, fill, stroke);
      case Disc(var x, var y, var radius, var fill, var stroke) ->
          new Disc(x + right, y + down, radius, fill, stroke);
      case Polygon(var points, var closed, var fill, var stroke) ->
          new Polygon(
              points.stream().map(point -> moved(point, right, down)).toList(),
              closed,
              fill,
              stroke);
      case Curve(var from, var control1, var control2, var to, var stroke) ->
          new Curve(
              moved(from, right, down),
              moved(control1, right, down),
              moved(control2, right, down),
              moved(to, right, down),
              stroke);
      case Label(var x, var y, var text, var style, var ink, var anchor) ->
          new Label(x + right, y + down, text, style, ink, anchor);
    };
  }

  private static Point moved(Point point, double right, double down) {
    return new Point(point.x() + right, point.y() + down);
  }

  private static Shape scaled(Shape shape, double factor) {
    return switch (shape) {
      case Box(var x, var y, var wide, var high, var radius, var fill, var stroke) ->
          new Box(
              x * factor,
              y * factor,
              wide * factor,
              high * factor,
              radius * factor,
              fill,
              scaled(stroke, factor));
      case Disc(var x, var y, var radius, var fill, var stroke) ->
          new Disc(x * factor, y * factor, radius * factor, fill, scaled(stroke, factor));
      case Polygon(var points, var closed, var fill, var stroke) ->
          new Polygon(
              points.stream().map(point -> scaled(point, factor)).toList(),
              closed,
              fill,
              scaled(stroke, factor));
      case Curve(var from, var control1, var control2, var to, var stroke) ->
          new Curve(
              scaled(from, factor),
              scaled(control1, factor),
              scaled(control2, factor),
              scaled(to, factor),
              stroke.scaled(factor));
      case Label(var x, var y, var text, var style, var ink, var anchor) ->
          new Label(
              x * factor,
              y * factor,
              text,
              new TextStyle(style.face(), style.size() * factor),
              ink,
              anchor);
    };
  }

  private static @Nullable Stroke scaled(@Nullable Stroke stroke, double factor) {
    return stroke == null ? null : stroke.scaled(factor);
  }

  private static Point scaled(Point point, double factor) {
    return new Point(point.x() * factor, point.y() * factor);
  }
}
