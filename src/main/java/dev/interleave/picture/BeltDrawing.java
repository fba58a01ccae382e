package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Layout.BeltSpot;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState.QueueState;
import org.jspecify.annotations.Nullable;

/// Draws the belt of a queue, without the items that lie on it.
final class BeltDrawing {

  private final Texts texts;
  private final Passage passage;

  BeltDrawing(Texts texts, Passage passage) {
    this.texts = texts;
    this.passage = passage;
  }

  void draw(Brush brush, Resource queue, BeltSpot spot, Moment before, Moment after) {
    QueueState from = state(before, queue);
    QueueState to = state(after, queue);
    if (to == null) {
      return;
    }
    Brush solid = brush.faded(from == null ? passage.between(0.1, 0.6) : 1);
    Rect belt = spot.belt();
    solid.box(belt, 14, Ink.of(Role.SURFACE), solid.line(Ink.of(Role.OUTLINE), 1.5));
    drawSlots(solid, spot, to.capacity());
    QueueState start = from == null ? to : from;
    drawHeading(solid, queue, spot);
    drawCount(solid, spot, start.unfinished(), to.unfinished());
    Brush empty = solid.faded(emptiness(start, to));
    empty.fitted(
        texts.say("picture.belt.empty"),
        belt,
        empty.style(Face.REGULAR, 11),
        Ink.of(Role.TEXT_MUTED),
        Anchor.MIDDLE);
    drawMore(solid, spot, start.items().size(), to.items().size());
  }

  private double emptiness(QueueState from, QueueState to) {
    double before = from.items().isEmpty() ? 1 : 0;
    double after = to.items().isEmpty() ? 1 : 0;
    return before + (after - before) * passage.change();
  }

  private static @Nullable QueueState state(Moment moment, Resource queue) {
    return moment.resource(queue.id()) instanceof QueueState state ? state : null;
  }

  private static void drawHeading(Brush brush, Resource queue, BeltSpot spot) {
    Rect line = heading(brush, spot);
    brush.fitted(
        queue.name(),
        new Rect(line.x(), line.y(), line.width() * 0.45, line.height()),
        brush.style(Face.BOLD, 12),
        Ink.of(Role.TEXT),
        Anchor.START);
  }

  private static Rect heading(Brush brush, BeltSpot spot) {
    Rect belt = spot.belt();
    return new Rect(
        belt.x() + brush.of(8), belt.y() - brush.of(24), belt.width() - brush.of(16), brush.of(20));
  }

  /// Where tasks go that are done: to the count of those that are not.
  static Rect counter(BeltSpot spot, double unit) {
    Rect belt = spot.belt();
    return Rect.around(belt.right() - 22 * unit, belt.y() - 14 * unit, 20 * unit, 20 * unit);
  }

  private void drawCount(Brush brush, BeltSpot spot, int before, int after) {
    Rect line = heading(brush, spot);
    Rect half =
        new Rect(line.x() + line.width() * 0.45, line.y(), line.width() * 0.55, line.height());
    TextStyle style = brush.style(Face.REGULAR, 11);
    if (before == after) {
      brush.fitted(count(after), half, style, Ink.of(Role.TEXT_MUTED), Anchor.END);
    } else {
      Brush out = brush.faded(1 - passage.between(0.5, 0.6));
      Brush in = brush.faded(passage.between(0.6, 0.7));
      out.fitted(count(before), half, style, Ink.of(Role.TEXT_MUTED), Anchor.END);
      in.fitted(count(after), half, style, Ink.of(Role.TEXT_MUTED), Anchor.END);
    }
  }

  private String count(int unfinished) {
    return texts.say("picture.belt.tasks", unfinished);
  }

  private static void drawSlots(Brush brush, BeltSpot spot, int capacity) {
    int slots = Math.min(capacity, slots(spot, brush.of(1)));
    for (int index = 0; index < slots; index++) {
      Rect slot = slot(spot, index, brush.of(1));
      brush.box(slot, 16, Ink.of(Role.SURFACE), brush.dashed(Ink.of(Role.OUTLINE), 1.2));
    }
  }

  private void drawMore(Brush brush, BeltSpot spot, int before, int after) {
    int slots = slots(spot, brush.of(1));
    double out = before == after ? 0 : 1 - passage.between(0.3, 0.5);
    double in = before == after ? 1 : passage.between(0.5, 0.7);
    drawRest(brush.faded(out), spot, before, slots);
    drawRest(brush.faded(in), spot, after, slots);
  }

  private static void drawRest(Brush brush, BeltSpot spot, int items, int slots) {
    if (items > slots) {
      Rect slot = slot(spot, slots - 1, brush.of(1));
      brush.box(slot, 16, Ink.of(Role.SURFACE_RAISED), brush.line(Ink.of(Role.ITEM), 1.2));
      String text = "+" + (items - slots + 1);
      brush.fitted(text, slot, brush.style(Face.BOLD, 11), Ink.of(Role.TEXT), Anchor.MIDDLE);
    }
  }

  /// How many items are shown side by side on a belt.
  static int slots(BeltSpot spot, double unit) {
    double each = spot.itemWidth() + 6 * unit;
    return Math.max(1, (int) ((spot.belt().width() - 16 * unit + 6 * unit) / each));
  }

  /// The place of an item on a belt.
  ///
  /// @param index how many are taken before it
  static Rect slot(BeltSpot spot, int index, double unit) {
    Rect belt = spot.belt();
    double each = spot.itemWidth() + 6 * unit;
    double right = belt.right() - 8 * unit - index * each;
    double height = Math.min(spot.itemHeight(), belt.height() - 8 * unit);
    return new Rect(
        right - spot.itemWidth(), belt.middleY() - height / 2, spot.itemWidth(), height);
  }
}
