package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.picture.layout.Survey;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Layout.ValueSpot;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws shared values: a cell for one value, a row of cells for an array or a mapping, each with
/// its name and who wrote it last.
final class ValueDrawing {

  private final Trace trace;
  private final Texts words;
  private final Passage passage;

  ValueDrawing(Survey survey, Passage passage) {
    this.trace = survey.trace();
    this.words = survey.texts();
    this.passage = passage;
  }

  /// A value as it is shown.
  ///
  /// @param texts the value, or the elements in order
  /// @param keys what stands below each element
  /// @param writer id of the actor that wrote last, or [Actor#NOBODY]
  /// @param lost how many updates of it were lost
  record Shown(List<String> texts, List<String> keys, int writer, int lost) {

    /// What is shown of a resource, or `null` if it does not exist.
    static @Nullable Shown of(ResourceState state, int lost) {
      return switch (state) {
        case ResourceState.VariableState(var value, int writer) ->
            new Shown(List.of(value == null ? "–" : value.toString()), List.of(), writer, lost);
        case ResourceState.ElementsState elements -> {
          var texts = new ArrayList<String>();
          var keys = new ArrayList<String>();
          elements
              .elements()
              .forEach(
                  (key, value) -> {
                    texts.add(value.toString());
                    keys.add(key.toString());
                  });
          yield new Shown(texts, keys, elements.lastWriter(), lost);
        }
        case ResourceState.Absent _,
            ResourceState.LockState _,
            ResourceState.QueueState _,
            ResourceState.ConditionState _,
            ResourceState.SemaphoreState _,
            ResourceState.FlagState _,
            ResourceState.BarrierState _ ->
            null;
      };
    }
  }

  void draw(
      Brush brush, Resource resource, ValueSpot spot, @Nullable Shown from, @Nullable Shown to) {
    Shown known = to != null ? to : from;
    if (known == null) {
      return;
    }
    double presence =
        from == null ? passage.between(0.2, 0.7) : to == null ? 1 - passage.glide() : 1;
    Brush solid = brush.faded(presence);
    Shown before = from == null ? known : from;
    Shown after = to == null ? known : to;
    if (spot.elementWidth() > 0) {
      drawRow(solid, resource, spot, before, after);
    } else if (spot.large()) {
      drawCell(solid, resource, spot.frame(), before, after);
    } else {
      drawPill(solid, resource, spot.frame(), before, after);
    }
  }

  private void drawCell(Brush brush, Resource resource, Rect frame, Shown from, Shown to) {
    drawFrame(brush, frame, 11, flashing(from, to), to.writer());
    Rect top =
        new Rect(
            frame.x() + brush.of(12),
            frame.y() + brush.of(7),
            Math.max(1, frame.width() - brush.of(24)),
            brush.of(16));
    TextStyle style = brush.style(Face.MONO, 12);
    String name = brush.shortened(resource.name(), style, top.width());
    brush.fitted(name, top, style, Ink.of(Role.TEXT), Anchor.MIDDLE);
    Rect value = valueOf(frame, brush.of(1));
    drawChange(brush, from.texts().getFirst(), to.texts().getFirst(), value, 34);
    drawHistories(
        brush,
        new Rect(top.x(), frame.bottom() - brush.of(23), top.width(), brush.of(16)),
        from,
        to);
  }

  private void drawPill(Brush brush, Resource resource, Rect frame, Shown from, Shown to) {
    drawFrame(brush, frame, 8, flashing(from, to), to.writer());
    TextStyle style = brush.style(Face.MONO, 11.5);
    double room = frame.width() - brush.of(20);
    double value = brush.width(longer(from, to), style);
    String name =
        brush.elided(resource.name() + " =", style, Math.max(0, room - value - brush.of(6)));
    Rect inner = frame.inset(brush.of(10));
    brush.fitted(
        name,
        new Rect(inner.x(), frame.y(), inner.width(), frame.height()),
        style,
        Ink.of(Role.TEXT_MUTED),
        Anchor.START);
    double left = inner.x() + brush.width(name, style) + brush.of(6);
    Rect rest = new Rect(left, frame.y(), Math.max(0, inner.right() - left), frame.height());
    drawChange(brush, from.texts().getFirst(), to.texts().getFirst(), rest, 11.5, Anchor.START);
  }

  private static String longer(Shown from, Shown to) {
    String before = from.texts().getFirst();
    String after = to.texts().getFirst();
    return before.length() > after.length() ? before : after;
  }

  private void drawRow(Brush brush, Resource resource, ValueSpot spot, Shown from, Shown to) {
    Rect frame = spot.frame();
    drawFrame(brush, frame, 11, false, to.writer());
    drawHeading(brush, resource, frame, from, to);
    int count = Math.max(from.texts().size(), to.texts().size());
    int shown = Math.min(count, spot.elementsShown());
    for (int index = 0; index < shown; index++) {
      Rect box = element(spot, index, brush.of(1));
      String before = index < from.texts().size() ? from.texts().get(index) : "";
      String after = index < to.texts().size() ? to.texts().get(index) : "";
      String key = index < to.keys().size() ? to.keys().get(index) : from.keys().get(index);
      drawElement(brush, spot, box, before, after, to.writer());
      Rect below = new Rect(box.x(), box.bottom() + brush.of(1), box.width(), brush.of(14));
      TextStyle style = brush.style(Face.MONO, 9.5);
      brush.fitted(key, below, style, Ink.of(Role.TEXT_MUTED), Anchor.MIDDLE);
    }
    if (count > shown) {
      Rect more = element(spot, shown, brush.of(1));
      Rect rest =
          new Rect(more.x(), more.y(), frame.right() - more.x() - brush.of(6), more.height());
      String text = "+" + (count - shown);
      TextStyle style = brush.style(Face.REGULAR, 10.5);
      brush.fitted(text, rest, style, Ink.of(Role.TEXT_MUTED), Anchor.START);
    }
  }

  private void drawElement(
      Brush brush, ValueSpot spot, Rect box, String before, String after, int writer) {
    brush.box(box, 6, Ink.of(Role.SURFACE_RAISED), brush.line(Ink.of(Role.SHARED, 0.45), 1));
    if (!before.equals(after) && writer != Actor.NOBODY) {
      Ink ink = Ink.ofActor(writer, Tone.STRONG);
      brush.faded(passage.flash()).box(box, 6, null, brush.line(ink, 2.5));
    }
    Rect inner = new Rect(box.x() + brush.of(4), box.y(), box.width() - brush.of(8), box.height());
    drawChange(brush, before, after, inner, spot.large() ? 14 : 11.5);
  }

  private void drawFrame(Brush brush, Rect frame, double radius, boolean flashing, int writer) {
    Rect shadow = new Rect(frame.x(), frame.y() + brush.of(2), frame.width(), frame.height());
    brush.box(shadow, radius, Ink.of(Role.SHADOW, 0.6), null);
    brush.box(frame, radius, Ink.of(Role.SURFACE), brush.line(Ink.of(Role.SHARED, 0.8), 1.5));
    brush.box(frame, radius, Ink.of(Role.SHARED, 0.06), null);
    if (flashing && writer != Actor.NOBODY) {
      Ink ink = Ink.ofActor(writer, Tone.STRONG);
      brush.faded(passage.flash()).box(frame, radius, null, brush.line(ink, 4));
    }
  }

  private static boolean flashing(Shown from, Shown to) {
    return !from.texts().equals(to.texts()) || from.writer() != to.writer();
  }

  private void drawHeading(Brush brush, Resource resource, Rect frame, Shown from, Shown to) {
    Rect line =
        new Rect(
            frame.x() + brush.of(12),
            frame.y() + brush.of(7),
            Math.max(1, frame.width() - brush.of(24)),
            brush.of(16));
    double taken = drawHistories(brush, line, from, to);
    TextStyle style = brush.style(Face.MONO, 12);
    Rect rest = new Rect(line.x(), line.y(), Math.max(0, line.width() - taken), line.height());
    String name = brush.shortened(resource.name(), style, rest.width());
    brush.fitted(name, rest, style, Ink.of(Role.TEXT), Anchor.START);
  }

  private double drawHistories(Brush brush, Rect line, Shown from, Shown to) {
    if (from.writer() == to.writer() && from.lost() == to.lost()) {
      return drawHistory(brush, line, to);
    }
    double out = 1 - passage.between(0.3, 0.5);
    double in = passage.between(0.56, 0.72);
    return Math.max(
        drawHistory(brush.faded(out), line, from), drawHistory(brush.faded(in), line, to));
  }

  /// Where the value of a large cell is.
  private static Rect valueOf(Rect frame, double unit) {
    return new Rect(
        frame.x() + 10 * unit,
        frame.y() + 26 * unit,
        Math.max(1, frame.width() - 20 * unit),
        Math.max(1, frame.height() - 50 * unit));
  }

  /// Who wrote last and how often an update was lost, at the right end of the heading.
  ///
  /// @return how much of the heading it takes
  private double drawHistory(Brush brush, Rect line, Shown shown) {
    TextStyle style = brush.style(Face.REGULAR, 10);
    double left = line.right();
    double room = line.width() * 0.66;
    if (shown.lost() > 0) {
      String text = words.say("picture.value.lost", shown.lost());
      double width = brush.width(text, style) + brush.of(10);
      left -= width;
      Rect pill = new Rect(left, line.y(), width, line.height());
      brush.box(pill, 8, Ink.of(Role.DANGER_SOFT), null);
      brush.fitted(text, pill, style, Ink.of(Role.DANGER), Anchor.MIDDLE);
      left -= brush.of(5);
    }
    if (shown.writer() != Actor.NOBODY) {
      double space = room - (line.right() - left) - brush.of(11);
      String text = writer(brush, shown.writer(), style, space);
      if (!text.isEmpty()) {
        left -= brush.width(text, style);
        Rect by = new Rect(left, line.y(), line.right() - left + brush.of(8), line.height());
        brush.fitted(text, by, style, Ink.of(Role.TEXT_MUTED), Anchor.START);
        left -= brush.of(8);
        brush.disc(
            left + brush.of(1),
            line.middleY(),
            brush.of(3),
            Ink.ofActor(shown.writer(), Tone.STRONG),
            null);
        left -= brush.of(4);
      }
    }
    return left == line.right() ? 0 : line.right() - left + brush.of(4);
  }

  private String writer(Brush brush, int writer, TextStyle style, double width) {
    double room = width - brush.width(words.say("picture.value.by", ""), style);
    String name = brush.shortened(trace.actor(writer).name(), style, Math.max(0, room));
    return name.isEmpty() ? "" : words.say("picture.value.by", name);
  }

  private void drawChange(Brush brush, String before, String after, Rect within, double size) {
    drawChange(brush, before, after, within, size, Anchor.MIDDLE);
  }

  private void drawChange(
      Brush brush, String before, String after, Rect within, double size, Anchor anchor) {
    if (before.equals(after)) {
      drawText(brush, after, within, size, anchor);
      return;
    }
    drawText(brush.faded(1 - passage.between(0.5, 0.58)), before, within, size, anchor);
    drawText(brush.faded(passage.between(0.58, 0.66)), after, within, size, anchor);
  }

  /// A text as large as it fits, down to two thirds of its size.
  private static void drawText(Brush brush, String text, Rect within, double size, Anchor anchor) {
    TextStyle style = brush.style(Face.MONO, size);
    double wanted = brush.width(text, style);
    if (wanted > within.width()) {
      style = brush.style(Face.MONO, size * Math.max(0.66, within.width() / wanted));
    }
    brush.fitted(text, within, style, Ink.of(Role.TEXT), anchor);
  }

  /// The box of an element of a row.
  static Rect element(ValueSpot spot, int index, double unit) {
    Rect frame = spot.frame();
    double height = (spot.large() ? 34 : 22) * unit;
    double shownWidth = spot.elementsShown() * spot.elementWidth();
    double left = frame.x() + 10 * unit;
    double spare = frame.width() - 20 * unit - shownWidth;
    double each = spot.elementWidth() + Math.clamp(spare / spot.elementsShown(), 0, 26 * unit);
    return new Rect(left + index * each, frame.y() + 26 * unit, each - 4 * unit, height);
  }

  /// Where a value, or one element of it, is.
  ///
  /// @param element the index or key, or `null` for all of it
  static Rect target(ValueSpot spot, @Nullable Shown shown, @Nullable Datum element, double unit) {
    if (spot.elementWidth() > 0 && element != null && shown != null) {
      int index = shown.keys().indexOf(element.toString());
      if (index >= 0) {
        return element(spot, Math.min(index, spot.elementsShown() - 1), unit);
      }
    }
    Rect frame = spot.frame();
    return spot.large() && spot.elementWidth() == 0 ? valueOf(frame, unit) : frame;
  }
}
