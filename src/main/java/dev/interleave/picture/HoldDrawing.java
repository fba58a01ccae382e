package dev.interleave.picture;

import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Layout.RoomSpot;
import dev.interleave.picture.layout.Place;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ResourceState.LockState;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Draws who holds a lock without being in its room: a line from the padlock to the actor, in the
/// actor's colour. In a deadlock the lines close the circle.
final class HoldDrawing {

  private final Layout layout;
  private final Passage passage;
  private final IntFunction<@Nullable Rect> bodies;

  /// @param bodies where an actor is now, by its id
  HoldDrawing(Layout layout, Passage passage, IntFunction<@Nullable Rect> bodies) {
    this.layout = layout;
    this.passage = passage;
    this.bodies = bodies;
  }

  void draw(Brush brush, Scene from, Scene to) {
    layout.rooms().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            room -> {
              int before = absentHolder(from, room.getKey());
              int after = absentHolder(to, room.getKey());
              if (before != Actor.NOBODY && before != after) {
                draw(brush.faded(1 - passage.between(0, 0.5)), room.getValue(), before);
              }
              if (after != Actor.NOBODY) {
                double presence = before == after ? 1 : passage.between(0.4, 1);
                draw(brush.faded(presence), room.getValue(), after);
              }
            });
  }

  private static int absentHolder(Scene scene, int lock) {
    if (scene.moment().resource(lock) instanceof LockState(int holder, _, _)
        && holder != Actor.NOBODY) {
      ActorFigure figure = scene.figure(holder);
      boolean inside =
          figure != null && figure.stand().place().equals(new Place(Place.Kind.INSIDE, lock));
      return inside ? Actor.NOBODY : holder;
    }
    return Actor.NOBODY;
  }

  private void draw(Brush brush, RoomSpot room, int holder) {
    Rect body = bodies.apply(holder);
    if (body == null) {
      return;
    }
    Rect interior = room.interior();
    Point start = new Point(interior.x() + brush.of(19), interior.y() + brush.of(17));
    boolean below = body.middleY() > start.y();
    Point end = new Point(body.middleX(), below ? body.y() : body.bottom());
    double bend = Math.max(brush.of(30), Math.abs(end.y() - start.y()) * 0.6);
    double lift = below ? bend : -bend;
    Ink ink = new Ink.OfActor(holder, Tone.STRONG, 0.75);
    brush.curve(
        start,
        new Point(start.x(), start.y() + lift),
        new Point(end.x(), end.y() - lift),
        end,
        brush.line(ink, 2));
    brush.disc(end.x(), end.y(), brush.of(3.2), ink, null);
  }
}
