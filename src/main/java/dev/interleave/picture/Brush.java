package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws shapes one over the other, at one scale and one opacity.
public final class Brush {

  private static final double INVISIBLE = 0.004;

  private final List<Shape> shapes;
  private final TextMeasure measure;
  private final double unit;
  private final double opacity;

  /// @param unit what all lengths and sizes of text are multiplied with
  public Brush(TextMeasure measure, double unit) {
    this(new ArrayList<>(), measure, unit, 1);
  }

  private Brush(List<Shape> shapes, TextMeasure measure, double unit, double opacity) {
    this.shapes = shapes;
    this.measure = measure;
    this.unit = unit;
    this.opacity = opacity;
  }

  /// A brush for the same drawing that lets through what is below.
  ///
  /// @param share 0 for invisible to 1 for as solid as this one
  public Brush faded(double share) {
    return new Brush(shapes, measure, unit, opacity * Math.clamp(share, 0, 1));
  }

  /// Everything drawn so far, back to front.
  public List<Shape> shapes() {
    return shapes;
  }

  /// A length at this scale.
  public double of(double length) {
    return length * unit;
  }

  /// A style of a size at this scale.
  public TextStyle style(Face face, double size) {
    return new TextStyle(face, size * unit);
  }

  /// Width of a text.
  public double width(String text, TextStyle style) {
    return measure.width(text, style);
  }

  /// The text, or its beginning with an ellipsis if it does not fit a width.
  public String elided(String text, TextStyle style, double width) {
    return measure.elide(text, style, width);
  }

  /// A text broken into lines between its words, so that each fits a width.
  public List<String> wrapped(String text, TextStyle style, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, style) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines.stream().map(each -> elided(each, style, width)).toList();
  }

  /// A text broken into lines between its words, so that each fits a width; what has no room in the
  /// last line becomes an ellipsis.
  ///
  /// @param most how many lines there may be
  public List<String> wrapped(String text, TextStyle style, double width, int most) {
    List<String> lines = wrapped(text, style, width);
    if (lines.size() <= most) {
      return lines;
    }
    var kept = new ArrayList<>(lines.subList(0, most - 1));
    String rest = String.join(" ", lines.subList(most - 1, lines.size()));
    kept.add(elided(rest, style, width));
    return kept;
  }

  /// A name, shortened in its middle if it does not fit a width.
  String shortened(String name, TextStyle style, double width) {
    return measure.elideMiddle(name, style, width);
  }

  private boolean isInvisible() {
    return opacity < INVISIBLE;
  }

  private @Nullable Ink thinned(@Nullable Ink ink) {
    return switch (ink) {
      case null -> null;
      case Ink.Of(Role role, double own) -> new Ink.Of(role, own * opacity);
      case Ink.OfActor(int actor, Ink.Tone tone, double own) ->
          new Ink.OfActor(actor, tone, own * opacity);
    };
  }

  private @Nullable Stroke thinned(@Nullable Stroke stroke) {
    if (stroke == null) {
      return null;
    }
    Ink ink = thinned(stroke.ink());
    return ink == null ? null : new Stroke(ink, stroke.width(), stroke.dash());
  }

  /// A line of a width at this scale.
  public Stroke line(Ink ink, double width) {
    return new Stroke(ink, of(width));
  }

  /// A dashed line of a width at this scale.
  public Stroke dashed(Ink ink, double width) {
    return new Stroke(ink, of(width), List.of(of(5), of(4)));
  }

  /// A rectangle with round corners, of a radius at this scale.
  public void box(Rect rect, double radius, @Nullable Ink fill, @Nullable Stroke stroke) {
    if (!isInvisible()) {
      double round = Math.min(of(radius), Math.min(rect.width(), rect.height()) / 2);
      shapes.add(
          new Shape.Box(
              rect.x(),
              rect.y(),
              rect.width(),
              rect.height(),
              round,
              thinned(fill),
              thinned(stroke)));
    }
  }

  /// A circle.
  public void disc(double x, double y, double radius, @Nullable Ink fill, @Nullable Stroke stroke) {
    if (!isInvisible()) {
      shapes.add(new Shape.Disc(x, y, radius, thinned(fill), thinned(stroke)));
    }
  }

  void area(@Nullable Ink fill, @Nullable Stroke stroke, Point... points) {
    if (!isInvisible()) {
      shapes.add(new Shape.Polygon(List.of(points), true, thinned(fill), thinned(stroke)));
    }
  }

  void path(Stroke stroke, List<Point> points) {
    if (!isInvisible()) {
      shapes.add(new Shape.Polygon(points, false, null, thinned(stroke)));
    }
  }

  /// Straight lines from point to point.
  public void path(Stroke stroke, Point... points) {
    path(stroke, List.of(points));
  }

  void curve(Point from, Point control1, Point control2, Point to, Stroke stroke) {
    Stroke thin = thinned(stroke);
    if (!isInvisible() && thin != null) {
      shapes.add(new Shape.Curve(from, control1, control2, to, thin));
    }
  }

  /// A part of a circle.
  ///
  /// @param from where it begins, in turns clockwise from the top
  /// @param to where it ends, in turns clockwise from the top
  void arc(double x, double y, double radius, double from, double to, Stroke stroke) {
    int pieces = Math.max(2, (int) Math.ceil(Math.abs(to - from) * 40));
    var points = new ArrayList<Point>(pieces + 1);
    for (int piece = 0; piece <= pieces; piece++) {
      double angle = 2 * Math.PI * (from + (to - from) * piece / pieces);
      points.add(new Point(x + radius * Math.sin(angle), y - radius * Math.cos(angle)));
    }
    path(stroke, points);
  }

  /// A line of text.
  ///
  /// @param x where the anchor stands
  public void text(
      String text, double x, double baseline, TextStyle style, Ink ink, Anchor anchor) {
    Ink thin = thinned(ink);
    if (!isInvisible() && !text.isEmpty() && thin != null) {
      shapes.add(new Shape.Label(x, baseline, text, style, thin, anchor));
    }
  }

  /// A text in the middle of a rectangle from top to bottom, elided to its width.
  public void fitted(String text, Rect within, TextStyle style, Ink ink, Anchor anchor) {
    double x =
        switch (anchor) {
          case START -> within.x();
          case MIDDLE -> within.middleX();
          case END -> within.right();
        };
    double baseline = within.middleY() + measure.capHeight(style) / 2;
    text(measure.elide(text, style, within.width()), x, baseline, style, ink, anchor);
  }
}
