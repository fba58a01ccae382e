package dev.interleave.app.session;

import dev.interleave.picture.Film;
import dev.interleave.picture.Stage;
import dev.interleave.picture.Timeline;

/// A film with all that its pictures are drawn from, which takes longer to make the longer the film
/// is and is therefore made where the run is made, in the background.
///
/// @param film what is shown
/// @param stage draws its scenes
/// @param timeline draws its lanes
record Screening(Film film, Stage stage, Timeline timeline) {

  /// The screening of a film.
  Screening(Film film) {
    this(film, new Stage(film), new Timeline(film));
  }
}
