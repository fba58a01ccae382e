package dev.interleave.export;

import dev.interleave.export.paint.FilmRenderer;
import dev.interleave.export.paint.Pixels;
import dev.interleave.export.paint.Theme;
import dev.interleave.export.video.Codec;
import dev.interleave.export.video.VideoEncoder;
import dev.interleave.file.HinderedException;
import dev.interleave.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Writes a film that is compressed from frame to frame. Frames are drawn, rendered and encoded at
/// the same time, each by threads of its own.
///
/// @param codec how it is compressed
/// @param theme the colours
/// @param scale how many pixels one pixel of a picture becomes, in each direction
/// @param framesPerSecond how many frames a second has
record VideoExport(Codec codec, Theme theme, double scale, int framesPerSecond) {

  /// How long the last frame stays, so that a film that begins again can be understood.
  private static final Duration HOLD = Duration.ofSeconds(2);

  /// Writes a film to a file, in place of what was there.
  ///
  /// @throws IOException if the file cannot be written; then what was there is untouched
  void write(Clip clip, Path file, ExportProgress progress) throws IOException {
    var times = new FrameTimes(clip.length(), framesPerSecond);
    var renderer = new FilmRenderer(theme, scale);
    try (var frames =
        new RenderedFrames(index -> clip.picture(times.at(index)), times.count(), renderer)) {
      WholeFile.make(file, draft -> write(frames, times.count(), draft, progress));
    } catch (LinkageError missing) {
      throw new HinderedException("export.hindered.no-encoder", missing);
    }
  }

  private void write(RenderedFrames frames, int count, Path draft, ExportProgress progress)
      throws IOException {
    Pixels frame = frames.next();
    int held = (int) (HOLD.toSeconds() * framesPerSecond);
    int total = count + held;
    try (var encoder = new VideoEncoder(codec, frame.width(), frame.height(), framesPerSecond)) {
      encoder.begin(draft);
      for (int index = 0; index < total; index++) {
        progress.stopIfCancelled();
        if (index > 0 && index < count) {
          frame = frames.next();
        }
        encoder.add(frame);
        progress.finished(index + 1, total);
      }
      encoder.finish();
    }
  }
}
