package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.picture.layout.Survey;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Layout.RoomSpot;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Trace;
import org.jspecify.annotations.Nullable;

/// Draws a lock as a room: the critical section, whose door is shut and whose walls have the colour
/// of the holder while it is held. A lock that is off is a room of dashes whose door stands open.
final class RoomDrawing {

  private static final double RADIUS = 12;

  private final Trace trace;
  private final Texts texts;
  private final Passage passage;

  RoomDrawing(Survey survey, Passage passage) {
    this.trace = survey.trace();
    this.texts = survey.texts();
    this.passage = passage;
  }

  /// A lock as it is shown.
  ///
  /// @param holder id of the actor that holds it, or [Actor#NOBODY]
  /// @param on whether it works
  /// @param abandoned whether the holder is dead
  private record Shown(int holder, boolean on, boolean abandoned) {

    static @Nullable Shown of(Moment moment, Resource lock) {
      if (!(moment.resource(lock.id()) instanceof LockState(int holder, _, _))) {
        return null;
      }
      boolean held = holder != Actor.NOBODY;
      return new Shown(
          holder,
          held || moment.toggles().isLockOn(lock.name()),
          held && moment.actor(holder).phase() == ActorState.Phase.KILLED);
    }

    boolean isOpen() {
      return !on || holder == Actor.NOBODY;
    }

    Ink ink() {
      if (!on) {
        return Ink.of(Role.LOCK_OFF);
      }
      if (holder == Actor.NOBODY) {
        return Ink.of(Role.LOCK_FREE);
      }
      return abandoned ? Ink.of(Role.DANGER) : Ink.ofActor(holder, Tone.STRONG);
    }
  }

  void draw(Brush brush, Resource lock, RoomSpot spot, Moment before, Moment after) {
    Shown from = Shown.of(before, lock);
    Shown to = Shown.of(after, lock);
    Shown known = to != null ? to : from;
    if (known == null) {
      return;
    }
    Brush solid = brush.faded(from == null ? passage.between(0.1, 0.6) : 1);
    Shown start = from == null ? known : from;
    Rect room = spot.interior();
    if (spot.frame().x() < room.x() - brush.of(40)) {
      drawFloor(solid, spot);
      double deadBefore = start.abandoned() ? 1 : 0;
      double deadAfter = known.abandoned() ? 1 : 0;
      double abandoned = deadBefore + (deadAfter - deadBefore) * passage.between(0.3, 0.8);
      drawHeading(
          solid.faded(1 - abandoned),
          spot,
          texts.say("picture.room.line"),
          Ink.of(Role.TEXT_MUTED));
      drawHeading(
          solid.faded(abandoned), spot, texts.say("picture.room.line.dead"), Ink.of(Role.DANGER));
    }
    solid.box(room, RADIUS, Ink.of(Role.SURFACE), null);
    double open = openness(start, known);
    if (start.equals(known)) {
      drawRoom(solid, lock, room, known);
      drawLock(solid, room, open, known);
    } else {
      double change = passage.between(0.3, 0.8);
      drawRoom(solid.faded(1 - change), lock, room, start);
      drawRoom(solid.faded(change), lock, room, known);
      drawLock(solid.faded(1 - change), room, open, start);
      drawLock(solid.faded(change), room, open, known);
    }
  }

  private static void drawLock(Brush brush, Rect room, double open, Shown shown) {
    drawDoor(brush, room, open, shown);
    double x = room.x() + brush.of(19);
    double y = room.y() + brush.of(17);
    Padlock.draw(brush, x, y, shown.on() ? open : 1, shown.ink(), !shown.on());
  }

  private double openness(Shown from, Shown to) {
    if (from.isOpen()) {
      return to.isOpen() ? 1 : 1 - passage.between(0.72, 1);
    }
    return to.isOpen() ? passage.between(0, 0.3) : 0;
  }

  /// The floor before the door, where those stand who wait.
  private static Rect floor(Brush brush, RoomSpot spot) {
    Rect frame = spot.frame();
    return new Rect(
        frame.x(), frame.y(), spot.interior().x() - frame.x() - brush.of(6), frame.height());
  }

  private static void drawFloor(Brush brush, RoomSpot spot) {
    brush.box(floor(brush, spot), RADIUS, Ink.of(Role.SURFACE, 0.55), null);
  }

  private static void drawHeading(Brush brush, RoomSpot spot, String text, Ink ink) {
    Rect floor = floor(brush, spot);
    Rect heading =
        new Rect(
            floor.x() + brush.of(11),
            floor.y() + brush.of(6),
            floor.width() - brush.of(16),
            brush.of(20));
    brush.fitted(text, heading, brush.style(Face.BOLD, 11), ink, Anchor.START);
  }

  private void drawRoom(Brush brush, Resource lock, Rect room, Shown shown) {
    boolean held = shown.on() && shown.holder() != Actor.NOBODY;
    if (held) {
      brush.box(room, RADIUS, new Ink.OfActor(shown.holder(), Tone.SOFT, 0.55), null);
    }
    Stroke wall =
        shown.on()
            ? brush.line(held ? shown.ink() : Ink.of(Role.OUTLINE), held ? 2.4 : 1.8)
            : brush.dashed(shown.ink(), 1.8);
    brush.box(room, RADIUS, null, wall);
    TextStyle name = brush.style(Face.BOLD, 12);
    TextStyle small = brush.style(Face.REGULAR, 10.5);
    String state = state(shown);
    double left = room.x() + brush.of(36);
    double width = Math.max(0, room.right() - brush.of(12) - left);
    Rect line = new Rect(left, room.y() + brush.of(7), width, brush.of(20));
    String elided = brush.elided(lock.name(), name, width);
    brush.fitted(elided, line, name, Ink.of(Role.TEXT), Anchor.START);
    double used = brush.width(elided, name) + brush.of(10);
    Rect rest =
        new Rect(line.x() + used, line.y(), Math.max(0, line.width() - used), line.height());
    brush.fitted(
        state,
        rest,
        small,
        shown.on() && !shown.abandoned() ? Ink.of(Role.TEXT_MUTED) : shown.ink(),
        Anchor.END);
  }

  private String state(Shown shown) {
    if (!shown.on()) {
      return texts.say("picture.room.off");
    }
    if (shown.holder() == Actor.NOBODY) {
      return texts.say("picture.room.free");
    }
    String name = trace.actor(shown.holder()).name();
    return shown.abandoned()
        ? texts.say("picture.room.dead", name)
        : texts.say("picture.room.held", name);
  }

  /// The door in the wall on the left; it opens inwards.
  private static void drawDoor(Brush brush, Rect room, double open, Shown shown) {
    double height = Math.min(brush.of(38), room.height() * 0.45);
    double middle = room.y() + brush.of(30) + (room.height() - brush.of(42)) / 2;
    double top = middle - height / 2;
    brush.path(
        new Stroke(Ink.of(Role.BACKGROUND), brush.of(3.4)),
        new Point(room.x(), top),
        new Point(room.x(), top + height));
    double angle = open * Math.PI * 0.42;
    Ink ink = shown.ink();
    Stroke leaf = shown.on() ? brush.line(ink, 4) : brush.dashed(ink, 3);
    brush.path(
        leaf,
        new Point(room.x(), top),
        new Point(
            room.x() + 0.28 * height * Math.sin(angle),
            top + height * (1 - 0.72 * Math.sin(angle))));
    brush.disc(room.x(), top, brush.of(2.6), ink, null);
    brush.disc(room.x(), top + height, brush.of(2.6), ink, null);
  }
}
