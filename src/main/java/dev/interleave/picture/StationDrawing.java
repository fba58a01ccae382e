package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Layout.StationSpot;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState;

/// Draws a meeting point that is neither lock nor queue, with its state: permits of a semaphore,
/// the flag of an event, who arrived at a barrier.
final class StationDrawing {

  private static final int MOST_DOTS = 8;

  private final Texts texts;
  private final Passage passage;

  StationDrawing(Texts texts, Passage passage) {
    this.texts = texts;
    this.passage = passage;
  }

  void draw(Brush brush, Resource resource, StationSpot spot, Moment before, Moment after) {
    ResourceState from = before.resource(resource.id());
    ResourceState to = after.resource(resource.id());
    if (to instanceof ResourceState.Absent) {
      return;
    }
    boolean created = from instanceof ResourceState.Absent;
    Brush solid = brush.faded(created ? passage.between(0.1, 0.6) : 1);
    Rect frame = spot.frame();
    solid.box(frame, 12, Ink.of(Role.SURFACE), solid.line(Ink.of(Role.OUTLINE), 1.5));
    Rect line =
        new Rect(
            frame.x() + solid.of(12),
            frame.y() + solid.of(6),
            Math.max(0, frame.width() - solid.of(24)),
            solid.of(20));
    TextStyle name = solid.style(Face.BOLD, 12);
    String elided = solid.elided(resource.name(), name, line.width() * 0.7);
    solid.fitted(elided, line, name, Ink.of(Role.TEXT), Anchor.START);
    double used = solid.width(elided, name) + solid.of(8);
    Rect rest =
        new Rect(line.x() + used, line.y(), Math.max(0, line.width() - used), line.height());
    TextStyle small = solid.style(Face.REGULAR, 10.5);
    solid.fitted(kind(resource.kind()), rest, small, Ink.of(Role.TEXT_MUTED), Anchor.END);
    if (created || from.equals(to)) {
      drawState(solid, spot.state(), to);
    } else {
      drawState(solid.faded(1 - passage.between(0.3, 0.5)), spot.state(), from);
      drawState(solid.faded(passage.between(0.5, 0.7)), spot.state(), to);
    }
  }

  private String kind(Resource.Kind kind) {
    return switch (kind) {
      case SEMAPHORE -> texts.say("picture.station.semaphore");
      case EVENT -> texts.say("picture.station.event");
      case BARRIER -> texts.say("picture.station.barrier");
      case CONDITION -> texts.say("picture.station.condition");
      case VARIABLE, ARRAY, MAPPING, LOCK, QUEUE -> "";
    };
  }

  private void drawState(Brush brush, Rect rect, ResourceState state) {
    switch (state) {
      case ResourceState.SemaphoreState(long permits) ->
          drawDots(brush, rect, permits, permits, texts.say("picture.station.permits", permits));
      case ResourceState.BarrierState(long parties, var arrived) ->
          drawDots(
              brush,
              rect,
              arrived.size(),
              parties,
              texts.say("picture.station.arrived", arrived.size(), parties));
      case ResourceState.FlagState(boolean set) -> drawFlag(brush, rect, set);
      case ResourceState.ConditionState _ ->
          drawText(brush, rect, texts.say("picture.station.wakes"));
      case ResourceState.Absent _,
          ResourceState.VariableState _,
          ResourceState.ElementsState _,
          ResourceState.LockState _,
          ResourceState.QueueState _ -> {}
    }
  }

  private static void drawDots(Brush brush, Rect rect, long filled, long all, String text) {
    double radius = brush.of(5);
    int dots = Math.clamp(all, 0, MOST_DOTS);
    double x = rect.x() + brush.of(8);
    for (int dot = 0; dot < dots; dot++) {
      Ink fill = dot < filled ? Ink.of(Role.ACCENT) : Ink.of(Role.SURFACE);
      brush.disc(x, rect.middleY(), radius, fill, brush.line(Ink.of(Role.ACCENT), 1.5));
      x += radius * 2 + brush.of(4);
    }
    drawText(brush, new Rect(x, rect.y(), Math.max(0, rect.right() - x), rect.height()), text);
  }

  private void drawFlag(Brush brush, Rect rect, boolean set) {
    double x = rect.x() + brush.of(7);
    double bottom = rect.middleY() + brush.of(9);
    double top = rect.middleY() - brush.of(9);
    Ink ink = Ink.of(set ? Role.SUCCESS : Role.TEXT_MUTED);
    brush.path(brush.line(ink, 1.8), new Point(x, bottom), new Point(x, top));
    double flag = set ? top : bottom - brush.of(9);
    brush.area(
        set ? ink : Ink.of(Role.SURFACE),
        brush.line(ink, 1.4),
        new Point(x, flag),
        new Point(x + brush.of(12), flag + brush.of(4.5)),
        new Point(x, flag + brush.of(9)));
    double left = x + brush.of(18);
    Rect text = new Rect(left, rect.y(), Math.max(0, rect.right() - left), rect.height());
    drawText(brush, text, texts.say(set ? "picture.station.set" : "picture.station.not-set"));
  }

  private static void drawText(Brush brush, Rect rect, String text) {
    TextStyle style = brush.style(Face.REGULAR, 11);
    brush.fitted(text, rect, style, Ink.of(Role.TEXT_MUTED), Anchor.START);
  }
}
