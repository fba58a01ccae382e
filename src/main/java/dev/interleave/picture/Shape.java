package dev.interleave.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that is drawn. Lengths are in pixels at scale 1, y grows downwards.
public sealed interface Shape {

  /// A rectangle, with round corners if the radius is not 0.
  ///
  /// @param fill colour of the area, or `null` for none
  /// @param stroke the outline, or `null` for none
  record Box(
      double x,
      double y,
      double width,
      double height,
      double radius,
      @Nullable Ink fill,
      @Nullable Stroke stroke)
      implements Shape {}

  /// A circle.
  ///
  /// @param x middle
  /// @param y middle
  /// @param fill colour of the area, or `null` for none
  /// @param stroke the outline, or `null` for none
  record Disc(double x, double y, double radius, @Nullable Ink fill, @Nullable Stroke stroke)
      implements Shape {}

  /// Straight lines from point to point.
  ///
  /// @param points the points in order, at least two
  /// @param closed whether a line leads from the last back to the first
  /// @param fill colour of the area, or `null` for none
  /// @param stroke the line, or `null` for none
  record Polygon(List<Point> points, boolean closed, @Nullable Ink fill, @Nullable Stroke stroke)
      implements Shape {
    public Polygon {
      points = List.copyOf(points);
    }
  }

  /// A cubic Bézier curve.
  record Curve(Point from, Point control1, Point control2, Point to, Stroke stroke)
      implements Shape {}

  /// One line of text.
  ///
  /// @param x where the anchor stands
  /// @param y the baseline
  /// @param text the characters
  /// @param style how it is set
  /// @param ink its colour
  /// @param anchor what of the text stands at x
  record Label(double x, double y, String text, TextStyle style, Ink ink, Anchor anchor)
      implements Shape {}

  /// A place.
  record Point(double x, double y) {}

  /// How a line is drawn.
  ///
  /// @param ink its colour
  /// @param width its width
  /// @param dash lengths of dashes and gaps in turn, empty for a solid line
  record Stroke(Ink ink, double width, List<Double> dash) {
    public Stroke {
      dash = List.copyOf(dash);
    }

    /// A solid line.
    public Stroke(Ink ink, double width) {
      this(ink, width, List.of());
    }

    /// The same line broader or finer, its dashes as well.
    Stroke scaled(double factor) {
      return new Stroke(ink, width * factor, dash.stream().map(length -> length * factor).toList());
    }
  }

  /// What of a text stands at its place.
  enum Anchor {
    /// The beginning.
    START,
    /// The middle.
    MIDDLE,
    /// The end.
    END
  }
}
