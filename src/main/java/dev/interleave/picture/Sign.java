package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Point;

/// The state of an actor as a sign that is told by its shape.
enum Sign {
  /// It runs: a triangle that points onwards.
  RUNNING(Role.RUNNING),
  /// It could run: an open circle.
  READY(Role.READY),
  /// It could run and another thread holds the interpreter: two bars.
  HELD_UP(Role.READY),
  /// It waits for something: an hourglass.
  WAITING(Role.WAITING),
  /// It waits for what a dead actor holds: an empty hourglass with a cross.
  ABANDONED(Role.DANGER),
  /// It sleeps: a ring that drains.
  SLEEPING(Role.SLEEPING),
  /// It ended: a tick.
  ENDED(Role.ENDED),
  /// It was ended from outside: a cross.
  KILLED(Role.ENDED),
  /// An exception ended it: an exclamation mark.
  FAILED(Role.DANGER);

  private final Role role;

  Sign(Role role) {
    this.role = role;
  }

  Ink ink() {
    return Ink.of(role);
  }

  /// Draws the sign.
  ///
  /// @param left how much of a sleep is left, 1 for all of it
  void draw(Brush brush, double x, double y, double r, double left) {
    switch (this) {
      case RUNNING ->
          brush.area(
              ink(),
              null,
              new Point(x - r * 0.62, y - r * 0.9),
              new Point(x + r * 0.95, y),
              new Point(x - r * 0.62, y + r * 0.9));
      case READY -> brush.disc(x, y, r * 0.72, null, brush.line(ink(), 1.7));
      case HELD_UP -> {
        bar(brush, x - r * 0.4, y, r);
        bar(brush, x + r * 0.4, y, r);
      }
      case WAITING -> {
        brush.area(
            ink(),
            null,
            new Point(x - r * 0.7, y - r * 0.9),
            new Point(x + r * 0.7, y - r * 0.9),
            new Point(x, y + r * 0.1));
        brush.area(
            ink(),
            null,
            new Point(x - r * 0.7, y + r * 0.9),
            new Point(x + r * 0.7, y + r * 0.9),
            new Point(x, y - r * 0.1));
      }
      case ABANDONED -> {
        brush.area(
            null,
            brush.line(ink(), 1.5),
            new Point(x - r * 0.8, y - r * 0.9),
            new Point(x + r * 0.6, y - r * 0.9),
            new Point(x - r * 0.8, y + r * 0.9),
            new Point(x + r * 0.1, y + r * 0.9));
        cross(brush, x + r * 0.7, y + r * 0.55, r * 0.38, 1.8);
      }
      case SLEEPING -> {
        brush.disc(x, y, r * 0.85, null, brush.line(Ink.of(role, 0.25), 2.2));
        if (left > 0.002) {
          brush.arc(x, y, r * 0.85, 1 - left, 1, brush.line(ink(), 2.2));
        }
      }
      case ENDED ->
          brush.path(
              brush.line(ink(), 2),
              new Point(x - r * 0.75, y),
              new Point(x - r * 0.2, y + r * 0.55),
              new Point(x + r * 0.8, y - r * 0.6));
      case KILLED -> cross(brush, x, y, r * 0.6, 2);
      case FAILED -> {
        brush.path(brush.line(ink(), 2.4), new Point(x, y - r * 0.9), new Point(x, y + r * 0.2));
        brush.disc(x, y + r * 0.8, brush.of(1.4), ink(), null);
      }
    }
  }

  private void cross(Brush brush, double x, double y, double half, double width) {
    brush.path(
        brush.line(ink(), width), new Point(x - half, y - half), new Point(x + half, y + half));
    brush.path(
        brush.line(ink(), width), new Point(x - half, y + half), new Point(x + half, y - half));
  }

  private void bar(Brush brush, double x, double y, double r) {
    brush.path(brush.line(ink(), 2.2), new Point(x, y - r * 0.7), new Point(x, y + r * 0.7));
  }
}
