package dev.interleave.picture.difference;

import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.layout.Rect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What area shapes can touch, never too little.
final class Bounds {

  /// For what painting rounds to whole pixels, and for soft edges.
  private static final double MARGIN = 2;

  /// Beyond it, characters may be set in a font of the system, whose widths nobody knows.
  private static final int LAST_MEASURED = 0x24FF;

  private static final double WIDEST = 1.5;

  private final TextMeasure measure = new TextMeasure();

  /// The area of a shape, in pixels at scale 1.
  Rect of(Shape shape) {
    return switch (shape) {
      case Box(var x, var y, var width, var height, _, _, var stroke) ->
          grown(new Rect(x, y, width, height), stroke);
      case Disc(var x, var y, var radius, _, var stroke) ->
          grown(Rect.around(x, y, 2 * radius, 2 * radius), stroke);
      case Polygon(var points, _, _, var stroke) -> grown(around(points), stroke);
      case Curve(var from, var control1, var control2, var to, var stroke) ->
          grown(around(List.of(from, control1, control2, to)), stroke);
      case Label label -> of(label);
    };
  }

  private Rect of(Label label) {
    double width = measure.width(label.text(), label.style());
    if (label.text().chars().anyMatch(character -> character > LAST_MEASURED)) {
      width = Math.max(width, label.text().length() * label.style().size() * WIDEST);
    }
    double left =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    double size = label.style().size();
    return grown(new Rect(left - size, label.y() - 2 * size, width + 2 * size, 3 * size), null);
  }

  private static Rect around(List<Point> points) {
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
    return new Rect(left, top, right - left, bottom - top);
  }

  /// With the half of its line that lies outside.
  private static Rect grown(Rect area, @Nullable Stroke stroke) {
    double margin = MARGIN + (stroke == null ? 0 : stroke.width());
    return new Rect(
        area.x() - margin,
        area.y() - margin,
        area.width() + 2 * margin,
        area.height() + 2 * margin);
  }
}
