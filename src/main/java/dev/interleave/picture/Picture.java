package dev.interleave.picture;

import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import java.util.List;

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
    return new Picture(
        width,
        height + distance,
        shapes.stream().map(shape -> movedDown(shape, distance)).toList());
  }

  private static Shape movedDown(Shape shape, double distance) {
    return switch (shape) {
      case Box(var x, var y, var wide, var high, var radius, var fill, var stroke) ->
          new Box(x, y + distance, wide, high, radius, fill, stroke);
      case Disc(var x, var y, var radius, var fill, var stroke) ->
          new Disc(x, y + distance, radius, fill, stroke);
      case Polygon(var points, var closed, var fill, var stroke) ->
          new Polygon(
              points.stream().map(point -> movedDown(point, distance)).toList(),
              closed,
              fill,
              stroke);
      case Curve(var from, var control1, var control2, var to, var stroke) ->
          new Curve(
              movedDown(from, distance),
              movedDown(control1, distance),
              movedDown(control2, distance),
              movedDown(to, distance),
              stroke);
      case Label(var x, var y, var text, var style, var ink, var anchor) ->
          new Label(x, y + distance, text, style, ink, anchor);
    };
  }

  private static Point movedDown(Point point, double distance) {
    return new Point(point.x(), point.y() + distance);
  }
}
