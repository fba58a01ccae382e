package dev.interleave.export;

import dev.interleave.file.HinderedException;
import dev.interleave.picture.panel.Playable;
import dev.interleave.export.paint.Theme;
import dev.interleave.export.video.Codec;
import dev.interleave.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/// What is taken along, and how it looks. Any of it can be written in every format.
///
/// @param clip what it shows
/// @param theme the colours
/// @param scale how many pixels one pixel of a picture becomes, in each direction
/// @param framesPerSecond how many frames a second of a film has
/// @param loop whether a film begins again at its end, where the format can say so
public record Export(Clip clip, Theme theme, double scale, int framesPerSecond, boolean loop) {

  /// The most pixels that a picture can have: what a machine with little memory can still hold.
  public static final long MOST_PIXELS = 64_000_000;

  /// How many frames it has as a film.
  public int frameCount() {
    return new FrameTimes(clip.length(), framesPerSecond).count();
  }

  /// Writes it to a file, in place of what was there.
  ///
  /// @throws IOException if the file cannot be written; then what was there is untouched
  /// @throws CancellationException if it was cancelled; then what was there is untouched
  public void write(Format format, Path file, ExportProgress progress) throws IOException {
    switch (format) {
      case PNG -> new PngExport(theme, scale).write(clip.last(), file);
      case SVG -> new SvgExport(theme).write(clip.last(), file);
      case PDF -> new PdfExport(theme).write(clip.last(), file);
      case GIF ->
          new GifExport(theme, scale, framesPerSecond, loop)
              .write(clip::picture, Duration.ZERO, clip.length(), file, progress);
      case MP4 ->
          new VideoExport(Codec.H264, theme, scale, framesPerSecond).write(clip, file, progress);
      case WEBM ->
          new VideoExport(Codec.VP9, theme, scale, framesPerSecond).write(clip, file, progress);
      case FRAMES -> new FramesExport(theme, scale, framesPerSecond).write(clip, file, progress);
      case HTML -> writePage(file, progress);
    }
  }

  private void writePage(Path file, ExportProgress progress) throws IOException {
    Playable playable = clip.playable();
    if (playable == null) {
      throw new HinderedException("export.hindered.compared", null);
    }
    Picture size = clip.last();
    new PageExport(size.width(), size.height(), clip.speed(), framesPerSecond)
        .write(playable, clip.from(), clip.to(), file, progress);
  }
}
