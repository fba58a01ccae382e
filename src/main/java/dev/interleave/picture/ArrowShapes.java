package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.trace.Event;
import java.util.List;

/// Draws arrows from event to event over the lanes of a timeline.
final class ArrowShapes {

  private static final TextStyle WORDS = new TextStyle(TextStyle.Face.REGULAR, 10.5);
  private static final double WIDTH = 2;
  private static final double HEAD = 9;
  private static final double RING = 6.5;
  private static final double LEAST_ROOM = 24;

  private final Film film;
  private final TextMeasure measure;
  private final TimelineLayout layout;
  private final TimelineScale scale;

  ArrowShapes(Film film, TextMeasure measure, TimelineLayout layout, TimelineScale scale) {
    this.film = film;
    this.measure = measure;
    this.layout = layout;
    this.scale = scale;
  }

  void draw(List<Arrow> arrows, List<Shape> shapes) {
    for (Arrow arrow : arrows) {
      shapes.add(ring(place(arrow.from()), arrow.kind()));
      shapes.add(ring(place(arrow.to()), arrow.kind()));
      if (arrow.from() != arrow.to()) {
        draw(arrow, shapes);
      }
    }
    // Labels come last, so that no line crosses them.
    arrows.forEach(arrow -> label(arrow, shapes));
  }

  private Point place(int index) {
    Event event = film.trace().event(index);
    double x = scale.x(film.pace().positionOf(event.nanos()).toNanos());
    return new Point(x, layout.laneMiddle(event.actor()));
  }

  private static Ink ink(Arrow.Kind kind) {
    return Ink.of(
        switch (kind) {
          case COMPUTED_FROM -> Role.ACCENT;
          case REPLACED -> Role.TEXT;
          case LOST, UNORDERED, LEADS_TO -> Role.DANGER;
        });
  }

  private static Stroke stroke(Arrow.Kind kind) {
    return switch (kind) {
      case COMPUTED_FROM, LOST, LEADS_TO -> new Stroke(ink(kind), WIDTH);
      case REPLACED, UNORDERED -> new Stroke(ink(kind), WIDTH, List.of(5.0, 3.0));
    };
  }

  private static Shape ring(Point at, Arrow.Kind kind) {
    return new Disc(at.x(), at.y(), RING, null, new Stroke(ink(kind), WIDTH));
  }

  private void draw(Arrow arrow, List<Shape> shapes) {
    Curve curve = curve(arrow);
    shapes.add(curve);
    shapes.add(head(curve.control2(), curve.to(), arrow.kind()));
    if (arrow.kind() == Arrow.Kind.UNORDERED) {
      shapes.add(head(curve.control1(), curve.from(), arrow.kind()));
    }
  }

  /// Between lanes the curve swings sideways; within one it rises over the lane, or hangs below the
  /// first.
  private Curve curve(Arrow arrow) {
    Point from = place(arrow.from());
    Point to = place(arrow.to());
    double across = to.x() - from.x();
    double down = to.y() - from.y();
    Point control1;
    Point control2;
    if (down == 0) {
      boolean isFirst = from.y() - TimelineLayout.AXIS < layout.laneHeight();
      double rise = layout.laneHeight() * (isFirst ? 0.9 : -0.9);
      control1 = new Point(from.x() + across * 0.2, from.y() + rise);
      control2 = new Point(to.x() - across * 0.2, to.y() + rise);
    } else if (Math.abs(across) < LEAST_ROOM) {
      double out = LEAST_ROOM * 1.2;
      control1 = new Point(from.x() + out, from.y() + down * 0.3);
      control2 = new Point(to.x() + out, to.y() - down * 0.3);
    } else {
      control1 = new Point(from.x() + across * 0.45, from.y() + down * 0.1);
      control2 = new Point(to.x() - across * 0.45, to.y() - down * 0.1);
    }
    return new Curve(
        beside(from, control1), control1, control2, beside(to, control2), stroke(arrow.kind()));
  }

  /// The edge of the ring around an event, on the side of another point.
  private static Point beside(Point event, Point towards) {
    double length = Math.hypot(towards.x() - event.x(), towards.y() - event.y());
    return length == 0
        ? event
        : new Point(
            event.x() + (towards.x() - event.x()) * RING / length,
            event.y() + (towards.y() - event.y()) * RING / length);
  }

  private static Shape head(Point before, Point tip, Arrow.Kind kind) {
    double length = Math.max(0.01, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
    double alongX = (tip.x() - before.x()) / length;
    double alongY = (tip.y() - before.y()) / length;
    double backX = tip.x() - alongX * HEAD;
    double backY = tip.y() - alongY * HEAD;
    double half = HEAD * 0.45;
    return new Polygon(
        List.of(
            tip,
            new Point(backX - alongY * half, backY + alongX * half),
            new Point(backX + alongY * half, backY - alongX * half)),
        true,
        ink(kind),
        null);
  }

  private void label(Arrow arrow, List<Shape> shapes) {
    if (arrow.label().isEmpty() || arrow.from() == arrow.to()) {
      return;
    }
    Point at = middle(curve(arrow));
    double width = measure.width(arrow.label(), WORDS) + 8;
    double left =
        Math.clamp(at.x() - width / 2, scale.left(), Math.max(scale.left(), scale.right() - width));
    if (at.x() < scale.left() || at.x() > scale.right()) {
      return;
    }
    Ink ink = ink(arrow.kind());
    shapes.add(new Box(left, at.y() - 7.5, width, 15, 4, Ink.of(Role.SURFACE), new Stroke(ink, 1)));
    shapes.add(
        new Label(
            left + width / 2,
            at.y() + measure.capHeight(WORDS) / 2,
            arrow.label(),
            WORDS,
            ink,
            Anchor.MIDDLE));
  }

  private static Point middle(Curve curve) {
    return new Point(
        (curve.from().x() + 3 * curve.control1().x() + 3 * curve.control2().x() + curve.to().x())
            / 8,
        (curve.from().y() + 3 * curve.control1().y() + 3 * curve.control2().y() + curve.to().y())
            / 8);
  }
}
