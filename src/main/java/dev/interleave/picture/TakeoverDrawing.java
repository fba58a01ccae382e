package dev.interleave.picture;

import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Event;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Draws a lock that goes from a dead actor to the one that takes it over: its padlock, on its way
/// along a line between the two.
final class TakeoverDrawing {

  private final Passage passage;
  private final IntFunction<@Nullable Rect> bodies;

  /// @param bodies where an actor is now, by its id
  TakeoverDrawing(Passage passage, IntFunction<@Nullable Rect> bodies) {
    this.passage = passage;
    this.bodies = bodies;
  }

  void draw(Brush brush, List<Event> events) {
    for (Event event : events) {
      if (event instanceof Event.LockRecovered(_, int actor, _, int from)) {
        Rect dead = bodies.apply(from);
        Rect heir = bodies.apply(actor);
        if (dead != null && heir != null) {
          draw(brush, dead, heir, actor);
        }
      }
    }
  }

  private void draw(Brush brush, Rect dead, Rect heir, int actor) {
    Brush solid = brush.faded(passage.between(0, 0.15) * (1 - passage.between(0.85, 1)));
    double share = passage.flight();
    double x = dead.middleX() + (heir.middleX() - dead.middleX()) * share;
    double y = dead.middleY() + (heir.middleY() - dead.middleY()) * share;
    Ink ink = Ink.ofActor(actor, Tone.STRONG);
    solid.path(solid.dashed(ink, 2), new Point(dead.middleX(), dead.middleY()), new Point(x, y));
    solid.disc(x, y, solid.of(15), Ink.of(Ink.Role.SURFACE), solid.line(ink, 1.6));
    Padlock.draw(solid, x, y, 0, ink, false);
  }
}
