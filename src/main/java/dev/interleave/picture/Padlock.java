package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.layout.Rect;
import java.util.ArrayList;
import java.util.List;

/// A lock as a padlock: closed while it is held, open while it is free, struck through while it is
/// off.
final class Padlock {

  private Padlock() {}

  /// Draws a padlock.
  ///
  /// @param x its middle
  /// @param y its middle
  /// @param open 0 for closed to 1 for open
  /// @param ink its colour
  /// @param struck whether it is switched off
  static void draw(Brush brush, double x, double y, double open, Ink ink, boolean struck) {
    double half = brush.of(6.5);
    double top = y - brush.of(1.5);
    double lift = brush.of(2.6) * open;
    double shift = brush.of(4.5) * open;
    double radius = brush.of(4.2);
    var shackle = new ArrayList<Point>();
    shackle.add(new Point(x - radius + shift, top + (open > 0.5 ? -lift : 0)));
    for (int piece = 0; piece <= 10; piece++) {
      double angle = Math.PI * piece / 10;
      shackle.add(
          new Point(
              x + shift - radius * Math.cos(angle),
              top - brush.of(3) - lift - radius * Math.sin(angle)));
    }
    shackle.add(new Point(x + radius + shift, top));
    brush.path(brush.line(ink, 1.9), List.copyOf(shackle));
    brush.box(
        new Rect(x - half, top, half * 2, brush.of(10)),
        2.5,
        struck ? Ink.of(Role.SURFACE) : ink,
        brush.line(ink, 1.6));
    if (struck) {
      brush.path(
          brush.line(ink, 2),
          new Point(x - brush.of(9.5), y + brush.of(9)),
          new Point(x + brush.of(9.5), y - brush.of(9.5)));
    } else {
      brush.disc(x, top + brush.of(4.6), brush.of(1.6), Ink.of(Role.SURFACE), null);
    }
  }
}
