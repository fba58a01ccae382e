package dev.interleave.export.paint;

import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Stroke;
import org.jspecify.annotations.Nullable;

/// The pixels of a canvas under a scale, and where shapes have to lie to begin and end with one.
///
/// @param scale how many pixels of the canvas one pixel of the picture takes
public record PixelGrid(double scale) {

  /// The shape on whole pixels if it is a box with square corners or a solid line, level or
  /// upright, which becomes a box; any other shape as it is, so that it can glide.
  public Shape laid(Shape shape) {
    return switch (shape) {
      case Shape.Box box -> box.radius() == 0 ? laid(box) : box;
      case Shape.Polygon line -> {
        Shape.Box bar = bar(line);
        yield bar == null ? line : bar;
      }
      case Shape.Disc disc -> disc;
      case Shape.Curve curve -> curve;
      case Shape.Label label -> label;
    };
  }

  /// The box with its edges on the edges of pixels; where it has an outline, the edges of the line.
  private Shape.Box laid(Shape.Box box) {
    @Nullable Stroke stroke = laid(box.stroke());
    double inset = stroke == null ? 0 : stroke.width() / 2;
    double left = edge(box.x() - inset) + inset;
    double top = edge(box.y() - inset) + inset;
    double right = edge(box.x() + box.width() + inset) - inset;
    double bottom = edge(box.y() + box.height() + inset) - inset;
    return new Shape.Box(left, top, right - left, bottom - top, 0, box.fill(), stroke);
  }

  /// The area of a level or upright solid line, on whole pixels; `null` for any other line.
  private Shape.@Nullable Box bar(Shape.Polygon line) {
    Stroke stroke = line.stroke();
    if (line.points().size() != 2 || stroke == null || !stroke.dash().isEmpty()) {
      return null;
    }
    Point from = line.points().getFirst();
    Point to = line.points().getLast();
    double width = wholePixels(stroke.width());
    if (from.x() == to.x()) {
      double top = edge(Math.min(from.y(), to.y()));
      double length = edge(Math.max(from.y(), to.y())) - top;
      return new Shape.Box(edge(from.x() - width / 2), top, width, length, 0, stroke.ink(), null);
    }
    if (from.y() == to.y()) {
      double left = edge(Math.min(from.x(), to.x()));
      double length = edge(Math.max(from.x(), to.x())) - left;
      return new Shape.Box(left, edge(from.y() - width / 2), length, width, 0, stroke.ink(), null);
    }
    return null;
  }

  private @Nullable Stroke laid(@Nullable Stroke stroke) {
    return stroke == null
        ? null
        : new Stroke(stroke.ink(), wholePixels(stroke.width()), stroke.dash());
  }

  private double wholePixels(double width) {
    return Math.max(1, Math.rint(width * scale)) / scale;
  }

  private double edge(double length) {
    return Math.rint(length * scale) / scale;
  }
}
