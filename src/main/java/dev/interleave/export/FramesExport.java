package dev.interleave.export;

import dev.interleave.export.paint.FilmRenderer;
import dev.interleave.export.paint.Theme;
import dev.interleave.file.WholeFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Writes a film as a folder of numbered pictures, for programs that cut films. The same film gives
/// the same bytes.
///
/// @param theme the colours
/// @param scale how many pixels one pixel of a picture becomes, in each direction
/// @param framesPerSecond how many frames a second has
record FramesExport(Theme theme, double scale, int framesPerSecond) {

  /// Writes a film to a folder.
  ///
  /// @throws IOException if the folder cannot be written, or there is something already; then that
  ///   is untouched
  void write(Clip clip, Path folder, ExportProgress progress) throws IOException {
    var times = new FrameTimes(clip.length(), framesPerSecond);
    var renderer = new FilmRenderer(theme, scale);
    try (var frames =
        new RenderedFrames(index -> clip.picture(times.at(index)), times.count(), renderer)) {
      WholeFolder.make(folder, draft -> write(frames, times.count(), draft, progress));
    }
  }

  private static void write(RenderedFrames frames, int count, Path folder, ExportProgress progress)
      throws IOException {
    for (int index = 0; index < count; index++) {
      progress.stopIfCancelled();
      Path file = folder.resolve(String.format(Locale.ROOT, "frame-%05d.png", index + 1));
      try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
        PngEncoder.write(frames.next(), stream);
      }
      progress.finished(index + 1, count);
    }
  }
}
