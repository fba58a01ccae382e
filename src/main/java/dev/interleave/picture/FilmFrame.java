package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.layout.Rect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// What is taken along of a film: the stage under a caption, above the timeline if there is room,
/// and beside the program and the values, each of them if it is wanted. The same for a file and for
/// a copied picture.
public final class FilmFrame {

  private static final double CAPTION_HEIGHT = 34;
  private static final double CAPTION_MARGIN = 16;
  private static final TextStyle CAPTION = new TextStyle(TextStyle.Face.REGULAR, 15);
  private static final double LEAST_HEIGHT_WITH_TIMELINE = 400;
  private static final double TIMELINE_SHARE = 0.3;
  private static final double CODE_SHARE = 0.36;
  private static final double VALUES_SHARE = 0.26;

  /// Where the stage is at least so much wider than high, panels stand beside it, and else below.
  private static final double WIDE = 1.6;

  private static final double SHARE_BELOW = 0.42;

  private final Film film;
  private final @Nullable LongFunction<String> captionAt;
  private final Stage stage;
  private final @Nullable Timeline timeline;
  private final @Nullable Panel code;
  private final @Nullable Panel values;
  private final TextMeasure measure = new TextMeasure();

  /// The frames of a film, with a caption and nothing beside the stage.
  ///
  /// @param captionAt what to say of each time, in nanoseconds since the run began; empty for
  ///   nothing
  /// @param withTimeline whether the timeline is wanted
  public FilmFrame(Film film, LongFunction<String> captionAt, boolean withTimeline) {
    this(film, captionAt, withTimeline ? new Timeline(film) : null, null, null);
  }

  /// The frames of a film.
  ///
  /// @param captionAt what to say of each time, in nanoseconds since the run began; empty for
  ///   nothing, `null` for frames without a caption
  /// @param timeline the timeline, or `null` for frames without it
  /// @param code what shows the program, or `null` for frames without it; it shows what the caption
  ///   tells
  /// @param values what shows values, or `null` for frames without it
  public FilmFrame(
      Film film,
      @Nullable LongFunction<String> captionAt,
      @Nullable Timeline timeline,
      @Nullable Panel code,
      @Nullable Panel values) {
    this.film = film;
    this.captionAt = captionAt;
    this.stage = new Stage(film);
    this.timeline = timeline;
    this.code = code;
    this.values = values;
  }

  /// The picture at a position of the film.
  ///
  /// @param width width of the picture in pixels at scale 1
  /// @param height height of the picture in pixels at scale 1
  public Picture picture(Duration position, double width, double height) {
    double strip = timelineHeight(height);
    double top = captionAt == null ? 0 : CAPTION_HEIGHT;
    var shapes = new ArrayList<Shape>();
    middle(position, new Rect(0, top, width, height - top - strip), shapes);
    if (timeline != null && strip > 0) {
      Picture lanes = timeline.picture(position, timeline.whole(), width, strip);
      shapes.addAll(lanes.movedDown(height - strip).shapes());
    }
    if (captionAt != null) {
      caption(captionAt.apply(nanosToldAt(position)), width, shapes);
    }
    return new Picture(width, height, shapes);
  }

  private void middle(Duration position, Rect area, List<Shape> shapes) {
    if (code == null && values == null) {
      place(stage.picture(position, area.width(), area.height()), area, shapes);
    } else if (area.width() >= area.height() * WIDE) {
      double left = code == null ? 0 : share(code, area.width(), CODE_SHARE);
      double right = values == null ? 0 : share(values, area.width(), VALUES_SHARE);
      double between = area.width() - left - right;
      Picture actors = stage.picture(position, between, area.height());
      place(actors, new Rect(area.x() + left, area.y(), between, area.height()), shapes);
      panels(position, area, left, area.right() - right, shapes);
    } else {
      double high = Math.floor(area.height() * (1 - SHARE_BELOW));
      place(stage.picture(position, area.width(), high), area, shapes);
      double middle =
          Math.floor(code == null ? 0 : values == null ? area.width() : area.width() * 0.55);
      panels(position, area.withoutTop(high), middle, middle, shapes);
    }
  }

  /// The panels, the one from the left edge and the other to the right edge.
  private void panels(Duration position, Rect area, double left, double right, List<Shape> shapes) {
    Stroke rule = new Stroke(Ink.of(Role.OUTLINE), 1);
    if (code != null) {
      Picture text = code.picture(nanosToldAt(position), left, area.height());
      place(text, area, shapes);
    }
    if (values != null) {
      Picture rows =
          values.picture(film.pace().nanosAt(position), area.right() - right, area.height());
      place(rows, new Rect(right, area.y(), rows.width(), area.height()), shapes);
    }
    for (double x : new double[] {left, right}) {
      if (x > 0 && x < area.right()) {
        Point top = new Point(x, area.y());
        shapes.add(new Polygon(List.of(top, new Point(x, area.bottom())), false, null, rule));
      }
    }
    if (left == right) {
      Point end = new Point(area.right(), area.y());
      shapes.add(new Polygon(List.of(new Point(0, area.y()), end), false, null, rule));
    }
  }

  private static double share(Panel panel, double width, double most) {
    return Math.floor(Math.min(panel.naturalWidth(), width * most));
  }

  private static void place(Picture picture, Rect area, List<Shape> shapes) {
    shapes.addAll(picture.moved(area.x(), area.y()).shapes());
  }

  private double timelineHeight(double height) {
    return timeline == null || height < LEAST_HEIGHT_WITH_TIMELINE
        ? 0
        : Math.min(timeline.naturalHeight(), Math.floor(height * TIMELINE_SHARE));
  }

  /// The time that the stage is showing: of the beat that is on its way to come to rest, or else of
  /// the last one that did.
  private long nanosToldAt(Duration position) {
    Pace pace = film.pace();
    int beat = pace.beatAt(position);
    boolean onTheWay = pace.positionOfBeat(beat).compareTo(position) < 0;
    return pace.nanosOfBeat(onTheWay && beat + 1 < pace.beatCount() ? beat + 1 : beat);
  }

  private void caption(String sentence, double width, List<Shape> shapes) {
    shapes.add(new Box(0, 0, width, CAPTION_HEIGHT, 0, Ink.of(Role.SURFACE), null));
    shapes.add(
        new Polygon(
            List.of(new Point(0, CAPTION_HEIGHT), new Point(width, CAPTION_HEIGHT)),
            false,
            null,
            new Stroke(Ink.of(Role.OUTLINE), 1)));
    shapes.add(
        new Label(
            width / 2,
            (CAPTION_HEIGHT + measure.capHeight(CAPTION)) / 2,
            measure.elide(sentence, CAPTION, width - 2 * CAPTION_MARGIN),
            CAPTION,
            Ink.of(Role.TEXT),
            Anchor.MIDDLE));
  }
}
