package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import dev.interleave.picture.layout.Tier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws an actor's own values below its token, as many as fit, the newest for certain.
final class TagDrawing {

  private static final double HEIGHT = 17;
  private static final double SIZE = 10;
  private static final double PADDING = 6;
  private static final double GAP = 4;

  private final Passage passage;
  private final boolean row;

  /// @param row whether there is a row for values below a full token
  TagDrawing(Passage passage, boolean row) {
    this.passage = passage;
    this.row = row;
  }

  /// A tag in its place.
  ///
  /// @param tag the tag
  /// @param x distance from the left edge of the token
  /// @param width its width
  private record Placed(Tag tag, double x, double width) {}

  void draw(Brush brush, ActorMotion motion, Rect body) {
    List<Placed> before = placed(brush, motion.from());
    List<Placed> after = placed(brush, motion.to());
    int actor = motion.figure().actor().id();
    for (Placed tag : before) {
      if (find(after, tag.tag()) == null) {
        drawTag(brush.faded(1 - passage.between(0.3, 0.55)), tag, body, actor);
      }
    }
    for (Placed tag : after) {
      Placed old = find(before, tag.tag());
      if (old == null) {
        drawTag(brush.faded(passage.arrival()), tag, body, actor);
      } else {
        drawChanged(brush, old, tag, body, actor);
      }
    }
  }

  private void drawChanged(Brush brush, Placed old, Placed tag, Rect body, int actor) {
    double share = passage.between(0.3, 0.7);
    double x = old.x() + (tag.x() - old.x()) * share;
    double width = old.width() + (tag.width() - old.width()) * share;
    var shown = new Placed(tag.tag(), x, width);
    if (old.tag().value().equals(tag.tag().value())) {
      drawTag(brush, shown, body, actor);
      return;
    }
    Rect rect = rect(brush, shown, body);
    drawPill(brush, shown, rect, actor);
    drawText(brush.faded(1 - passage.between(0.4, 0.56)), old.tag(), rect);
    drawText(brush.faded(passage.between(0.56, 0.72)), tag.tag(), rect);
  }

  private static @Nullable Placed find(List<Placed> tags, Tag wanted) {
    for (Placed placed : tags) {
      if (placed.tag().name().equals(wanted.name()) && placed.tag().inHand() == wanted.inHand()) {
        return placed;
      }
    }
    return null;
  }

  private List<Placed> placed(Brush brush, @Nullable ActorFigure figure) {
    if (!row || figure == null || figure.stand().tier() != Tier.FULL) {
      return List.of();
    }
    double width = figure.stand().slot().width();
    TextStyle style = brush.style(Face.MONO, SIZE);
    var chosen = new ArrayList<Placed>();
    double used = 0;
    for (Tag tag : figure.tags().reversed()) {
      double wanted = brush.width(tag.text(), style) + brush.of(2 * PADDING);
      if (chosen.isEmpty()) {
        wanted = Math.min(wanted, width);
      }
      if (used + wanted > width + 0.01) {
        break;
      }
      chosen.add(new Placed(tag, 0, wanted));
      used += wanted + brush.of(GAP);
    }
    var placed = new ArrayList<Placed>();
    double x = 0;
    for (Placed tag : chosen.reversed()) {
      placed.add(new Placed(tag.tag(), x, tag.width()));
      x += tag.width() + brush.of(GAP);
    }
    return placed;
  }

  private void drawTag(Brush brush, Placed tag, Rect body, int actor) {
    Rect rect = rect(brush, tag, body);
    drawPill(brush, tag, rect, actor);
    drawText(brush, tag.tag(), rect);
  }

  private static Rect rect(Brush brush, Placed tag, Rect body) {
    return new Rect(body.x() + tag.x(), body.bottom() + brush.of(4), tag.width(), brush.of(HEIGHT));
  }

  private static void drawPill(Brush brush, Placed tag, Rect rect, int actor) {
    if (tag.tag().inHand()) {
      brush.box(rect, 5, Ink.of(Role.SURFACE), null);
      brush.box(rect, 5, Ink.of(Role.SHARED, 0.12), brush.line(Ink.of(Role.SHARED, 0.75), 1));
    } else {
      brush.box(
          rect, 5, Ink.of(Role.SURFACE), brush.line(new Ink.OfActor(actor, Tone.STRONG, 0.6), 1));
    }
  }

  private static void drawText(Brush brush, Tag tag, Rect rect) {
    TextStyle style = brush.style(Face.MONO, SIZE);
    double padding = brush.of(PADDING);
    Rect within =
        new Rect(rect.x() + padding, rect.y(), rect.width() - 2 * padding + 0.05, rect.height());
    brush.fitted(tag.text(), within, style, Ink.of(Role.TEXT), Anchor.START);
  }

  /// Where a value that an actor reads or writes is with the actor: at its tag if it has one.
  ///
  /// @param value the value, as it is shown
  Rect at(Brush brush, ActorFigure figure, Rect body, String value) {
    for (Placed tag : placed(brush, figure).reversed()) {
      if (tag.tag().value().equals(value)) {
        return rect(brush, tag, body);
      }
    }
    return body;
  }
}
