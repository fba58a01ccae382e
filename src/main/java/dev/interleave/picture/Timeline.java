package dev.interleave.picture;

import java.time.Duration;
import java.util.List;

/// The timeline: a lane per actor coloured by state, with reads, writes and hand-overs. A pure
/// function of film, position and the part of the film that is in view.
public final class Timeline {

  private final Film film;

  /// The part of a film that a timeline shows.
  ///
  /// @param from position at its left edge
  /// @param to position at its right edge, after `from`
  public record Span(Duration from, Duration to) {}

  /// The timeline of a film.
  public Timeline(Film film) {
    this.film = film;
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
    return new Picture(width, height, List.of());
  }

  /// Height at which all lanes of the film are comfortable, in pixels at scale 1.
  public double naturalHeight() {
    return film.trace().actors().size() * 24.0;
  }

  /// The position of the film at a horizontal place of that picture, held within the span.
  public Duration positionAt(Span span, double width, double x) {
    return span.from();
  }
}
