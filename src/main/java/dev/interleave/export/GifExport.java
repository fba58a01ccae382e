package dev.interleave.export;

import dev.interleave.export.paint.FilmRenderer;
import dev.interleave.export.paint.Theme;
import dev.interleave.file.WholeFile;
import dev.interleave.picture.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// Writes a film as an animated GIF. The same film gives the same bytes.
///
/// @param theme the colours
/// @param scale how many pixels one pixel of a picture becomes, in each direction
/// @param framesPerSecond how many frames a second has, 1 to 50
/// @param loop whether it begins again at its end
public record GifExport(Theme theme, double scale, int framesPerSecond, boolean loop) {

  /// The most frames per second that programs which show GIFs keep to.
  public static final int MOST_FRAMES_PER_SECOND = 50;

  private static final int HUNDREDTHS_PER_SECOND = 100;
  private static final int LAST_FRAME_HUNDREDTHS = 200;
  private static final int SAMPLES = 24;

  public GifExport {
    if (framesPerSecond < 1 || framesPerSecond > MOST_FRAMES_PER_SECOND) {
      throw new IllegalArgumentException(
          "A GIF shows 1 to %d frames per second, not %d"
              .formatted(MOST_FRAMES_PER_SECOND, framesPerSecond));
    }
    if (!(scale > 0)) {
      throw new IllegalArgumentException("A film cannot be scaled by " + scale);
    }
  }

  /// Writes a part of a film to a file, in place of what was there.
  ///
  /// @param film the picture at each position, all of one size; called by another thread
  /// @param from the first position
  /// @param to the last position, not before the first
  /// @throws IOException if the file cannot be written; then what was there is untouched
  /// @throws CancellationException if it was cancelled; then what was there is untouched
  public void write(
      Function<Duration, Picture> film,
      Duration from,
      Duration to,
      Path file,
      ExportProgress progress)
      throws IOException {
    var times = new FrameTimes(to.minus(from), framesPerSecond);
    int count = times.count();
    Function<Integer, Picture> frame = index -> film.apply(from.plus(times.at(index)));
    WholeFile.write(file, stream -> write(frame, count, stream, progress));
  }

  /// How many frames a part of a film has.
  public int frameCount(Duration from, Duration to) {
    return new FrameTimes(to.minus(from), framesPerSecond).count();
  }

  private void write(
      Function<Integer, Picture> frame, int count, OutputStream stream, ExportProgress progress)
      throws IOException {
    Palette palette = palette(frame, count, progress);
    try (var frames = new RenderedFrames(frame, count, new FilmRenderer(theme, scale))) {
      var encoder = new GifEncoder(stream, palette, loop);
      for (int index = 0; index < count; index++) {
        progress.stopIfCancelled();
        encoder.add(frames.next(), hundredths(index, count));
        progress.finished(index + 1, count);
      }
      encoder.finish();
    }
  }

  /// One palette for the whole film, from frames spread over it, so that equal pixels stay equal
  /// from frame to frame.
  private Palette palette(Function<Integer, Picture> frame, int count, ExportProgress progress) {
    var census = new ColorCensus();
    int samples = Math.min(count, SAMPLES);
    Function<Integer, Picture> sampled =
        index -> frame.apply(samples == 1 ? 0 : (int) ((long) index * (count - 1) / (samples - 1)));
    try (var frames = new RenderedFrames(sampled, samples, new FilmRenderer(theme, scale))) {
      for (int index = 0; index < samples; index++) {
        progress.stopIfCancelled();
        census.count(frames.next());
      }
    }
    return census.palette();
  }

  /// How long a frame stays, so that rounding to hundredths does not add up.
  private int hundredths(int index, int count) {
    if (index == count - 1) {
      return LAST_FRAME_HUNDREDTHS;
    }
    return (index + 1) * HUNDREDTHS_PER_SECOND / framesPerSecond
        - index * HUNDREDTHS_PER_SECOND / framesPerSecond;
  }
}
