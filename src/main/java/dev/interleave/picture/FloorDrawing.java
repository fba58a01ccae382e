package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.picture.layout.Survey;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Area;
import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Place;
import dev.interleave.picture.layout.Placement;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Trace;
import java.util.Map;

/// Draws what everything stands on: the panels of places with their headings, the boxes of
/// processes, and the numbers of those who are too many to be shown.
final class FloorDrawing {

  private final Trace trace;
  private final Texts texts;
  private final Layout layout;
  private final Passage passage;

  FloorDrawing(Survey survey, Layout layout, Passage passage) {
    this.trace = survey.trace();
    this.texts = survey.texts();
    this.layout = layout;
    this.passage = passage;
  }

  void drawPanels(Brush brush) {
    for (Area area : layout.areasInOrder()) {
      String heading = heading(area.place().kind());
      if (!heading.isEmpty()) {
        Rect frame = area.frame();
        brush.box(frame, 12, Ink.of(Role.SURFACE), null);
        Rect line =
            new Rect(
                frame.x() + brush.of(11),
                frame.y() + brush.of(4),
                Math.max(0, frame.width() - brush.of(16)),
                brush.of(18));
        TextStyle style = brush.style(Face.BOLD, 11);
        brush.fitted(heading, line, style, Ink.of(Role.TEXT_MUTED), Anchor.START);
      }
    }
  }

  private String heading(Place.Kind kind) {
    return switch (kind) {
      case READY -> texts.say("picture.place.ready");
      case ASLEEP -> texts.say("picture.place.asleep");
      case JOINING -> texts.say("picture.place.joining");
      case OVER -> texts.say("picture.place.over");
      case HOME, INSIDE, WAITING, PUTTING -> "";
    };
  }

  void drawBoxes(Brush brush, Scene from, Scene to) {
    layout.boxes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            box -> {
              boolean there = to.figure(box.getKey()) != null;
              boolean before = from.figure(box.getKey()) != null;
              double presence = before ? 1 : there ? passage.between(0, 0.5) : 0;
              drawBox(brush.faded(presence), box.getKey(), box.getValue());
            });
  }

  private void drawBox(Brush brush, int process, Rect frame) {
    Actor actor = trace.actor(process);
    brush.box(
        frame,
        14,
        Ink.of(Role.SURFACE),
        brush.line(new Ink.OfActor(process, Tone.STRONG, 0.45), 1.5));
    double left = frame.x() + brush.of(12);
    double width = Math.max(0, frame.width() - brush.of(24));
    Rect line = new Rect(left, frame.y() + brush.of(5), width, brush.of(18));
    TextStyle bold = brush.style(Face.BOLD, 11.5);
    String name = brush.elided(actor.name(), bold, width);
    brush.fitted(name, line, bold, Ink.of(Role.TEXT), Anchor.START);
    double used = brush.width(name, bold) + brush.of(8);
    String kind = "process";
    TextStyle small = brush.style(Face.REGULAR, 10.5);
    if (used + brush.width(kind, small) <= width) {
      brush.fitted(kind, line, small, Ink.of(Role.TEXT_MUTED), Anchor.END);
    }
  }

  void drawGroups(Brush brush, Placement from, Placement to) {
    for (Placement.Group group : from.groups()) {
      if (!to.groups().contains(group)) {
        drawGroup(brush.faded(1 - passage.between(0.2, 0.6)), group);
      }
    }
    for (Placement.Group group : to.groups()) {
      boolean stays = from.groups().contains(group);
      drawGroup(brush.faded(stays ? 1 : passage.between(0.4, 0.8)), group);
    }
  }

  private static void drawGroup(Brush brush, Placement.Group group) {
    Rect slot = group.slot();
    brush.box(slot, 9, Ink.of(Role.SURFACE_RAISED), brush.dashed(Ink.of(Role.OUTLINE), 1.2));
    double size = slot.height() > brush.of(24) ? 12 : 10.5;
    TextStyle style = brush.style(Face.BOLD, size);
    brush.fitted("+" + group.count(), slot, style, Ink.of(Role.TEXT_MUTED), Anchor.MIDDLE);
  }
}
