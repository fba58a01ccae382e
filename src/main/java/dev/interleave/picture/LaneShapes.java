package dev.interleave.picture;

import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import java.util.ArrayList;
import java.util.List;

/// How each state and mark of a lane looks: by colour, by texture, and in words where they fit.
final class LaneShapes {

  static final TextStyle WORDS = new TextStyle(TextStyle.Face.REGULAR, 10.5);

  private static final double LEAST_TEXTURED = 5;
  private static final double STRIPE = 2;
  private static final double STRIPE_GAP = 4;
  private static final double LEAST_HEIGHT_OF_WORDS = 14;
  private static final double WORDS_MARGIN = 4;
  private static final int MOST_TURNS = 400;

  private final TextMeasure measure;

  LaneShapes(TextMeasure measure) {
    this.measure = measure;
  }

  /// A stretch of one state.
  void state(LaneState state, Box area, List<Shape> shapes) {
    boolean textured = area.width() >= LEAST_TEXTURED;
    switch (state) {
      case RUNNING -> shapes.add(filled(area, Ink.of(state.role())));
      case READY -> {
        shapes.add(filled(area, Ink.of(state.role(), textured ? 0.14 : 0.45)));
        if (textured) {
          shapes.add(outlined(area, state));
        }
      }
      case WAITING -> {
        shapes.add(filled(area, Ink.of(state.role(), textured ? 0.2 : 0.65)));
        if (textured) {
          shapes.add(stripes(area, state));
        }
      }
      case SLEEPING -> {
        shapes.add(filled(area, Ink.of(state.role(), textured ? 0.18 : 0.4)));
        if (textured) {
          shapes.add(dots(area, state));
        }
      }
      case ABANDONED -> {
        shapes.add(filled(area, Ink.of(state.role(), textured ? 0.14 : 0.5)));
        if (textured) {
          shapes.add(crosses(area, state));
          shapes.add(outlined(area, state));
        }
      }
      case OVER, KILLED -> {}
    }
  }

  private static Box filled(Box area, Ink ink) {
    return new Box(area.x(), area.y(), area.width(), area.height(), 0, ink, null);
  }

  private static Box outlined(Box area, LaneState state) {
    return new Box(
        area.x() + 0.5,
        area.y() + 0.5,
        area.width() - 1,
        area.height() - 1,
        0,
        null,
        new Stroke(Ink.of(state.role()), 1));
  }

  private static Polygon stripes(Box area, LaneState state) {
    var stroke = new Stroke(Ink.of(state.role(), 0.6), area.height(), List.of(STRIPE, STRIPE_GAP));
    return level(area, area.y() + area.height() / 2, stroke);
  }

  /// A line that goes up and down: nobody is left to make way.
  private static Polygon crosses(Box area, LaneState state) {
    double step = Math.max(4, area.height() / 2);
    int count = Math.max(1, (int) Math.min(MOST_TURNS, area.width() / step));
    var points = new ArrayList<Point>(count + 1);
    for (int turn = 0; turn <= count; turn++) {
      double x = area.x() + area.width() * turn / count;
      points.add(new Point(x, turn % 2 == 0 ? area.y() + area.height() : area.y()));
    }
    return new Polygon(points, false, null, new Stroke(Ink.of(state.role(), 0.55), 1.2));
  }

  private static Polygon dots(Box area, LaneState state) {
    return level(
        area,
        area.y() + area.height() / 2,
        new Stroke(Ink.of(state.role()), STRIPE, List.of(STRIPE, STRIPE_GAP)));
  }

  private static Polygon level(Box area, double y, Stroke stroke) {
    return new Polygon(
        List.of(new Point(area.x(), y), new Point(area.x() + area.width(), y)),
        false,
        null,
        stroke);
  }

  /// What a stretch says in words, if they fit.
  void words(String words, LaneState state, Box area, List<Shape> shapes) {
    double width = measure.width(words, WORDS) + 2 * WORDS_MARGIN;
    if (area.height() < LEAST_HEIGHT_OF_WORDS || width + 2 * WORDS_MARGIN > area.width()) {
      return;
    }
    double left = area.x() + (area.width() - width) / 2;
    if (state != LaneState.READY) {
      Ink surface = Ink.of(Ink.Role.SURFACE);
      shapes.add(new Box(left, area.y(), width, area.height(), 0, surface, null));
    }
    shapes.add(
        new Label(
            left + width / 2,
            area.y() + (area.height() + measure.capHeight(WORDS)) / 2,
            words,
            WORDS,
            Ink.of(state.role()),
            Anchor.MIDDLE));
  }

  /// A read: hollow. A write: solid.
  static Shape access(double x, double y, double radius, boolean write) {
    return new Shape.Disc(
        x,
        y,
        radius,
        Ink.of(write ? Ink.Role.TEXT : Ink.Role.SURFACE),
        new Stroke(Ink.of(write ? Ink.Role.SURFACE : Ink.Role.TEXT), write ? 1 : 1.5));
  }

  /// The end of an actor that was killed: a cross.
  static void killed(double x, double y, double radius, List<Shape> shapes) {
    var stroke = new Stroke(Ink.of(LaneState.KILLED.role()), 2);
    double left = x + 1;
    double right = left + radius * 2;
    shapes.add(
        new Polygon(
            List.of(new Point(left, y - radius), new Point(right, y + radius)),
            false,
            null,
            stroke));
    shapes.add(
        new Polygon(
            List.of(new Point(left, y + radius), new Point(right, y - radius)),
            false,
            null,
            stroke));
  }

  /// The end of an actor.
  static Shape end(double x, double y, double radius) {
    return new Box(x, y - radius, radius * 2, radius * 2, 0, Ink.of(LaneState.OVER.role()), null);
  }

  /// A flag: something went wrong here.
  static void flag(double x, double top, double bottom, List<Shape> shapes) {
    Ink ink = Ink.of(Ink.Role.DANGER);
    shapes.add(
        new Polygon(
            List.of(new Point(x, top), new Point(x, bottom)), false, null, new Stroke(ink, 1.5)));
    double size = Math.min(9, Math.max(4, (bottom - top) * 0.55));
    shapes.add(
        new Polygon(
            List.of(
                new Point(x, top),
                new Point(x + size * 1.15, top + size / 2),
                new Point(x, top + size)),
            true,
            ink,
            null));
  }

  /// A line from who let something go to who got it.
  static void handover(Handover.Kind kind, Point from, Point to, List<Shape> shapes) {
    List<Double> dash =
        switch (kind) {
          case LOCK -> List.of();
          case ITEM -> List.of(4.0, 3.0);
          case TAKEOVER -> List.of(7.0, 3.0);
        };
    var stroke = new Stroke(Ink.of(kind.role(), 0.8), 1.5, dash);
    double middle = (from.y() + to.y()) / 2;
    shapes.add(
        new Shape.Curve(from, new Point(from.x(), middle), new Point(to.x(), middle), to, stroke));
    double back = Math.copySign(6, from.y() - to.y());
    shapes.add(
        new Polygon(
            List.of(
                to, new Point(to.x() - 3.5, to.y() + back), new Point(to.x() + 3.5, to.y() + back)),
            true,
            Ink.of(kind.role()),
            null));
  }
}
