package dev.interleave.picture;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// The stage: actors gliding between places that mean something, locks with their holders and
/// queues, shared values, items, processes with memory of their own. A pure function of film and
/// position.
public final class Stage {

  private final Film film;

  /// The stage of a film.
  public Stage(Film film) {
    this.film = film;
  }

  /// The picture at a position of the film.
  ///
  /// @param position where in the film
  /// @param width width of the picture in pixels at scale 1
  /// @param height height of the picture in pixels at scale 1
  public Picture picture(Duration position, double width, double height) {
    return new Picture(width, height, List.of());
  }

  /// The actor drawn at a place of that picture, so that it can be clicked.
  public OptionalInt actorAt(Duration position, double width, double height, double x, double y) {
    return OptionalInt.of(film.trace().actors().size() - 1);
  }
}
