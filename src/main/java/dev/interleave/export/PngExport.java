package dev.interleave.export;

import dev.interleave.export.paint.PictureRenderer;
import dev.interleave.export.paint.Pixels;
import dev.interleave.export.paint.Theme;
import dev.interleave.file.WholeFile;
import dev.interleave.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;

/// Writes a picture as a PNG file. The same picture gives the same bytes.
///
/// @param theme the colours
/// @param scale how many pixels one pixel of the picture becomes, in each direction
public record PngExport(Theme theme, double scale) {

  public PngExport {
    if (!(scale > 0)) {
      throw new IllegalArgumentException("A picture cannot be scaled by " + scale);
    }
  }

  /// Writes a picture to a file, in place of what was there.
  ///
  /// @throws IOException if the file cannot be written; then what was there is untouched
  public void write(Picture picture, Path file) throws IOException {
    Pixels pixels = new PictureRenderer(theme, scale).render(picture);
    WholeFile.write(file, stream -> PngEncoder.write(pixels, stream));
  }
}
