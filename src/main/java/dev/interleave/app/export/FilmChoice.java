package dev.interleave.app.export;

import java.time.Duration;

/// What film a person wants.
///
/// @param from where it begins in the film of the run
/// @param to where it ends
/// @param scale how large it is, 1 for as large as the stage
/// @param framesPerSecond how many frames a second has
/// @param speed how many seconds of the run one second of it shows
/// @param loop whether it begins again at its end
/// @param captioned whether it has a caption and the timeline
record FilmChoice(
    Duration from,
    Duration to,
    double scale,
    int framesPerSecond,
    double speed,
    boolean loop,
    boolean captioned) {

  /// How long it plays.
  Duration length() {
    return Duration.ofNanos((long) (to.minus(from).toNanos() / speed));
  }

  /// What position of the run it shows.
  ///
  /// @param at time since it began
  Duration position(Duration at) {
    Duration position = from.plusNanos((long) (at.toNanos() * speed));
    return position.compareTo(to) > 0 ? to : position;
  }
}
