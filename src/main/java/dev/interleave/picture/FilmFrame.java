package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// What is taken along of a film: the stage under a caption, and above the timeline if it is wanted
/// and there is room. The same for a file and for a copied picture.
public final class FilmFrame {

  private static final double CAPTION_HEIGHT = 34;
  private static final double CAPTION_MARGIN = 16;
  private static final TextStyle CAPTION = new TextStyle(TextStyle.Face.REGULAR, 15);
  private static final double LEAST_HEIGHT_WITH_TIMELINE = 400;
  private static final double TIMELINE_SHARE = 0.3;

  private final Film film;
  private final LongFunction<String> captionAt;
  private final Stage stage;
  private final @Nullable Timeline timeline;
  private final TextMeasure measure = new TextMeasure();

  /// The frames of a film.
  ///
  /// @param captionAt what to say of each time, in nanoseconds since the run began; empty for
  ///   nothing
  /// @param withTimeline whether the timeline is wanted
  public FilmFrame(Film film, LongFunction<String> captionAt, boolean withTimeline) {
    this(film, captionAt, withTimeline ? new Timeline(film) : null);
  }

  /// The frames of a film with arrows on its timeline.
  ///
  /// @param captionAt what to say of each time, in nanoseconds since the run began; empty for
  ///   nothing
  public FilmFrame(Film film, LongFunction<String> captionAt, List<Arrow> arrows) {
    this(film, captionAt, new Timeline(film).with(arrows));
  }

  private FilmFrame(Film film, LongFunction<String> captionAt, @Nullable Timeline timeline) {
    this.film = film;
    this.captionAt = captionAt;
    this.stage = new Stage(film);
    this.timeline = timeline;
  }

  /// The picture at a position of the film.
  ///
  /// @param width width of the picture in pixels at scale 1
  /// @param height height of the picture in pixels at scale 1
  public Picture picture(Duration position, double width, double height) {
    double strip = timelineHeight(height);
    var shapes = new ArrayList<Shape>();
    double stageHeight = height - CAPTION_HEIGHT - strip;
    shapes.addAll(stage.picture(position, width, stageHeight).movedDown(CAPTION_HEIGHT).shapes());
    if (timeline != null && strip > 0) {
      Picture lanes = timeline.picture(position, timeline.whole(), width, strip);
      shapes.addAll(lanes.movedDown(height - strip).shapes());
    }
    caption(captionAt.apply(nanosToldAt(position)), width, shapes);
    return new Picture(width, height, shapes);
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
