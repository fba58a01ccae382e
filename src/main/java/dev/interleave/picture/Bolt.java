package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Point;

/// An interrupt as a bolt of lightning on a disc.
final class Bolt {

  private Bolt() {}

  /// Draws a bolt.
  ///
  /// @param x its middle
  /// @param y its middle
  /// @param radius of the disc
  static void draw(Brush brush, double x, double y, double radius) {
    brush.disc(x, y, radius, Ink.of(Role.ACCENT), brush.line(Ink.of(Role.SURFACE), 1.2));
    double r = radius * 0.72;
    brush.area(
        Ink.of(Role.BACKGROUND),
        null,
        new Point(x + r * 0.3, y - r),
        new Point(x - r * 0.65, y + r * 0.2),
        new Point(x - r * 0.05, y + r * 0.2),
        new Point(x - r * 0.3, y + r),
        new Point(x + r * 0.65, y - r * 0.2),
        new Point(x + r * 0.05, y - r * 0.2));
  }
}
