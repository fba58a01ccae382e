package dev.interleave.app.export;

import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.Parts;
import java.time.Duration;

/// What a person wants to take along, and how.
///
/// @param format the kind of file
/// @param frame how large it is and how it looks
/// @param from where a film begins, as a position of the film of the run
/// @param to where a film ends
/// @param speed how many seconds of the run one second of a film shows
/// @param framesPerSecond how many frames a second has
/// @param loop whether a film begins again at its end
record ExportChoice(
    Format format,
    Frame frame,
    Duration from,
    Duration to,
    double speed,
    int framesPerSecond,
    boolean loop) {

  /// How large a frame is, and what is on it.
  ///
  /// @param width width in pixels at scale 1
  /// @param height height in pixels at scale 1
  /// @param scale how many pixels one pixel becomes, in each direction
  /// @param theme the colours
  /// @param parts what stands beside the stage
  record Frame(int width, int height, double scale, Theme theme, Parts parts) {

    /// How many pixels it has.
    long pixels() {
      return (long) (Math.ceil(width * scale) * Math.ceil(height * scale));
    }
  }

  /// What is written. Takes longer the longer the run is.
  Export of(Subject subject) {
    Parts parts = format.content() == Format.Content.PAGE ? Parts.NONE : frame.parts();
    var pictures = subject.pictures(parts, frame.width(), frame.height());
    Clip clip =
        switch (format.content()) {
          case PICTURE -> new Clip(pictures, subject.now(), subject.now(), 1);
          case FILM -> new Clip(pictures, from, to, speed);
          case PAGE -> new Clip(pictures, from, to, speed, subject.playable(frame.parts()));
        };
    return new Export(clip, frame.theme(), frame.scale(), framesPerSecond, loop);
  }

  /// How long a film plays.
  Duration length() {
    return Duration.ofNanos((long) (to.minus(from).toNanos() / speed));
  }
}
