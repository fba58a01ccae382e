package dev.interleave.app.export;

import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import java.time.Duration;
import java.util.function.Function;

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

  /// What is written.
  ///
  /// @param pictures the picture at each position of the run
  Export of(Function<Duration, Picture> pictures, Theme theme) {
    return new Export(new Clip(pictures, from, to, speed), theme, scale, framesPerSecond, loop);
  }

  /// How long it plays.
  Duration length() {
    return Duration.ofNanos((long) (to.minus(from).toNanos() / speed));
  }
}
