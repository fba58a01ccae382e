package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A sentence beside what it is about, where it covers as little as possible.
///
/// @param lines the sentence, broken into lines
/// @param box where it stands
/// @param about what it is about
record Callout(List<String> lines, Rect box, Rect about) {

  private static final double SIZE = 11.5;
  private static final double LINE = 16;
  private static final double PADDING = 11;
  private static final double WIDEST = 230;
  private static final double DISTANCE = 16;

  Callout {
    lines = List.copyOf(lines);
  }

  /// Finds a place for a sentence.
  ///
  /// @param within where it may stand
  /// @param busy what it should not cover
  static Callout beside(Brush brush, String sentence, Rect about, Rect within, List<Rect> busy) {
    TextStyle style = brush.style(Face.REGULAR, SIZE);
    double widest = Math.min(brush.of(WIDEST), within.width() * 0.6);
    List<String> lines = brush.wrapped(sentence, style, widest);
    double text = lines.stream().mapToDouble(line -> brush.width(line, style)).max().orElse(0);
    double width = text + brush.of(2 * PADDING) + 1;
    double height = lines.size() * brush.of(LINE) + brush.of(2 * PADDING - 4);
    double distance = brush.of(DISTANCE);
    double sideways = (about.width() + width) / 2 + distance;
    double upwards = (about.height() + height) / 2 + distance;
    Rect box =
        Stream.of(
                Rect.around(about.middleX() + sideways, about.middleY(), width, height),
                Rect.around(about.middleX() - sideways, about.middleY(), width, height),
                Rect.around(about.middleX(), about.middleY() + upwards, width, height),
                Rect.around(about.middleX(), about.middleY() - upwards, width, height))
            .map(place -> held(place, within))
            .min(
                Comparator.comparingDouble(
                    place -> covered(place, busy) + 4 * shared(place, about)))
            .orElseThrow();
    return new Callout(lines, box, about);
  }

  private static Rect held(Rect place, Rect within) {
    double x = Math.max(within.x(), Math.min(place.x(), within.right() - place.width()));
    double y = Math.max(within.y(), Math.min(place.y(), within.bottom() - place.height()));
    return new Rect(x, y, place.width(), place.height());
  }

  private static double covered(Rect place, List<Rect> busy) {
    return busy.stream().mapToDouble(rect -> shared(place, rect)).sum();
  }

  private static double shared(Rect one, Rect other) {
    double width = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    return width <= 0 || height <= 0 ? 0 : width * height;
  }

  void draw(Brush brush) {
    Ink danger = Ink.of(Role.DANGER);
    Rect shadow = new Rect(box.x(), box.y() + brush.of(3), box.width(), box.height());
    brush.box(shadow, 10, Ink.of(Role.SHADOW), null);
    drawPointer(brush, danger);
    brush.box(box, 10, Ink.of(Role.SURFACE), null);
    brush.box(box, 10, Ink.of(Role.DANGER_SOFT), brush.line(danger, 1.4));
    double baseline = box.y() + brush.of(PADDING + 10);
    for (String line : lines) {
      brush.text(
          line,
          box.x() + brush.of(PADDING),
          baseline,
          brush.style(Face.REGULAR, SIZE),
          Ink.of(Role.TEXT),
          Anchor.START);
      baseline += brush.of(LINE);
    }
  }

  /// A line from the box to what it is about.
  private void drawPointer(Brush brush, Ink ink) {
    Point from =
        new Point(
            Math.clamp(about.middleX(), box.x() + brush.of(14), box.right() - brush.of(14)),
            Math.clamp(about.middleY(), box.y() + brush.of(14), box.bottom() - brush.of(14)));
    Point to =
        new Point(
            Math.clamp(from.x(), about.x(), about.right()),
            Math.clamp(from.y(), about.y(), about.bottom()));
    brush.path(brush.line(ink, 1.8), from, to);
    brush.disc(to.x(), to.y(), brush.of(3), ink, null);
  }
}
