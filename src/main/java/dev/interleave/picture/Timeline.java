package dev.interleave.picture;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/// The timeline: a lane per actor coloured by state, with reads, writes and hand-overs. A pure
/// function of film, position and the part of the film that is in view.
///
/// What the lanes show is gathered once; a picture looks up its span and costs no more for a long
/// film than for a short one, but for what is in view.
public final class Timeline {

  private static final TextStyle NAME = new TextStyle(TextStyle.Face.REGULAR, 12.5);
  private static final double LEAST_NAMES = 56;
  private static final double MOST_NAMES = 150;
  private static final double NAME_MARGINS = 32;

  private final Film film;
  private final Lanes lanes;
  private final TextMeasure measure = new TextMeasure();
  private final double names;
  private final List<Arrow> arrows;

  /// The part of a film that a timeline shows.
  ///
  /// @param from position at its left edge
  /// @param to position at its right edge, after `from`
  public record Span(Duration from, Duration to) {}

  /// The timeline of a film.
  public Timeline(Film film) {
    this.film = film;
    this.lanes = Lanes.of(film);
    double widest =
        film.trace().actors().stream()
            .mapToDouble(actor -> measure.width(actor.name(), NAME))
            .max()
            .orElse(0);
    this.names = Math.clamp(widest + NAME_MARGINS, LEAST_NAMES, MOST_NAMES);
    this.arrows = List.of();
  }

  private Timeline(Timeline of, List<Arrow> arrows) {
    this.film = of.film;
    this.lanes = of.lanes;
    this.names = of.names;
    this.arrows = List.copyOf(arrows);
  }

  /// The same timeline with arrows from event to event. Costs nothing.
  public Timeline with(List<Arrow> others) {
    return new Timeline(this, others);
  }

  /// The whole film.
  public Span whole() {
    return new Span(Duration.ZERO, film.pace().length());
  }

  /// The picture of a span, with a cursor at a position.
  ///
  /// @param width width of the picture in pixels at scale 1
  /// @param height height of the picture in pixels at scale 1
  public Picture picture(Duration position, Span span, double width, double height) {
    return drawing(span, width, height).picture(position.toNanos());
  }

  /// The part of that picture that stays as it is while the cursor moves: all but the axis and the
  /// cursor. It need not be drawn again while a film plays.
  public Picture withoutCursor(Span span, double width, double height) {
    return drawing(span, width, height).withoutCursor();
  }

  /// The part of that picture that moves with the cursor: the strip at the top with the axis and
  /// the time at the cursor, as high as [#axisHeight].
  public Picture axis(Duration position, Span span, double width) {
    return drawing(span, width, axisHeight()).axis(position.toNanos());
  }

  /// Height of the strip with the axis.
  public double axisHeight() {
    return TimelineLayout.AXIS;
  }

  /// Where the lanes end in a picture of a height, and the legend begins.
  public double lanesBottom(double height) {
    return layout(0, height).lanesBottom();
  }

  /// Where the cursor stands in that picture, or nothing where the span does not show it.
  public OptionalDouble cursorAt(Duration position, Span span, double width) {
    TimelineScale scale = layout(width, 0).scale(span);
    return scale.shows(position.toNanos())
        ? OptionalDouble.of(scale.x(position.toNanos()))
        : OptionalDouble.empty();
  }

  private TimelineDrawing drawing(Span span, double width, double height) {
    TimelineLayout layout = layout(width, height);
    return new TimelineDrawing(film, lanes, arrows, measure, layout, layout.scale(span), NAME);
  }

  /// Height at which all lanes of the film are comfortable, in pixels at scale 1.
  public double naturalHeight() {
    return TimelineLayout.naturalHeight(lanes.lanes().size());
  }

  /// The position of the film at a horizontal place of that picture, held within the span.
  public Duration positionAt(Span span, double width, double x) {
    return layout(width, 0).scale(span).positionAt(x);
  }

  List<Lane> lanes() {
    return lanes.lanes();
  }

  private TimelineLayout layout(double width, double height) {
    return new TimelineLayout(
        width, height, Math.min(names, width / 3), film.trace().actors().size());
  }
}
