package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import java.time.Duration;
import java.util.List;

/// Two films on one clock, side by side: each under its title and above the way it ends, and below
/// both of them what there is to say of the two. A pure function of the films and the position.
/// Safe to share between threads.
public final class SideBySide {

  private static final double HEADER = 30;
  private static final double ENDING = 28;
  private static final double LINE = 18;
  private static final double MARGIN = 12;
  private static final double SENTENCE_PADDING = 7;

  private final Half left;
  private final Half right;
  private final Stage leftStage;
  private final Stage rightStage;
  private final Remark remark;
  private final TextMeasure measure = new TextMeasure();

  /// One of the two.
  ///
  /// @param film what is shown
  /// @param title what it is called
  /// @param stands the parts of the film in which it stands still while the other one goes on
  /// @param ending how the run ends, in a few words
  public record Half(Film film, String title, List<Timeline.Span> stands, String ending) {

    public Half {
      stands = List.copyOf(stands);
    }

    /// Whether it stands still at a position.
    boolean standsAt(Duration position) {
      return stands.stream()
          .anyMatch(
              span -> span.from().compareTo(position) <= 0 && position.compareTo(span.to()) < 0);
    }
  }

  /// Something to say of both.
  ///
  /// @param sentence what to say
  /// @param from from which position on it is true
  /// @param isDifference whether it is about a difference
  public record Remark(String sentence, Duration from, boolean isDifference) {}

  /// Two films whose paces are of the same length.
  public SideBySide(Half left, Half right, Remark remark) {
    this.left = left;
    this.right = right;
    this.leftStage = new Stage(left.film());
    this.rightStage = new Stage(right.film());
    this.remark = remark;
  }

  /// The picture at a position of the films.
  ///
  /// @param width width of the picture in pixels at scale 1
  /// @param height height of the picture in pixels at scale 1
  public Picture picture(Duration position, double width, double height) {
    var brush = new Brush(measure, 1);
    TextStyle style = brush.style(Face.REGULAR, 13);
    List<String> lines = brush.wrapped(remark.sentence(), style, width - 2 * MARGIN);
    double strip = lines.size() * LINE + 2 * SENTENCE_PADDING;
    double half = Math.floor(width / 2);
    double stage = Math.max(1, height - HEADER - ENDING - strip);
    brush.shapes().addAll(leftStage.picture(position, half, stage).movedDown(HEADER).shapes());
    brush
        .shapes()
        .addAll(rightStage.picture(position, width - half, stage).moved(half, HEADER).shapes());
    draw(brush, left, position, new Rect(0, 0, half, height - strip));
    draw(brush, right, position, new Rect(half, 0, width - half, height - strip));
    brush.path(
        brush.line(Ink.of(Role.OUTLINE), 1.5), new Point(half, 0), new Point(half, height - strip));
    drawRemark(brush, lines, style, position, new Rect(0, height - strip, width, strip));
    return new Picture(width, height, brush.shapes());
  }

  private static void draw(Brush brush, Half half, Duration position, Rect area) {
    Rect header = new Rect(area.x(), area.y(), area.width(), HEADER);
    brush.box(header, 0, Ink.of(Role.SURFACE), null);
    Rect text = new Rect(area.x() + MARGIN, area.y(), area.width() - 2 * MARGIN, HEADER);
    String state = half.standsAt(position) ? half.film().texts().say("picture.stands-still") : "";
    TextStyle small = brush.style(Face.REGULAR, 12);
    double room = text.width() - brush.width(state, small) - MARGIN;
    brush.fitted(
        half.title(),
        new Rect(text.x(), text.y(), room, text.height()),
        brush.style(Face.BOLD, 13.5),
        Ink.of(Role.TEXT),
        Anchor.START);
    brush.fitted(state, text, small, Ink.of(Role.WAITING), Anchor.END);
    Rect footer = new Rect(area.x(), area.bottom() - ENDING, area.width(), ENDING);
    brush.box(footer, 0, Ink.of(Role.SURFACE), null);
    brush.fitted(
        half.ending(),
        new Rect(text.x(), footer.y(), text.width(), footer.height()),
        brush.style(Face.BOLD, 12.5),
        Ink.of(Role.TEXT),
        Anchor.START);
    rule(brush, header.bottom(), area);
    rule(brush, footer.y(), area);
  }

  private static void rule(Brush brush, double y, Rect area) {
    brush.path(
        brush.line(Ink.of(Role.OUTLINE), 1), new Point(area.x(), y), new Point(area.right(), y));
  }

  /// What is to be said stands there from the beginning, so that nothing is moved; it gains weight
  /// when it is true.
  private void drawRemark(
      Brush brush, List<String> lines, TextStyle style, Duration position, Rect area) {
    boolean isTrue = position.compareTo(remark.from()) >= 0;
    boolean warns = isTrue && remark.isDifference();
    brush.box(area, 0, Ink.of(warns ? Role.DANGER_SOFT : Role.SURFACE), null);
    rule(brush, area.y(), area);
    double baseline = area.y() + SENTENCE_PADDING + LINE * 0.72;
    for (String line : lines) {
      brush.text(
          isTrue ? line : "", area.x() + MARGIN, baseline, style, Ink.of(Role.TEXT), Anchor.START);
      baseline += LINE;
    }
  }
}
