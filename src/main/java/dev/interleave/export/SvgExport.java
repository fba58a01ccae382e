package dev.interleave.export;

import dev.interleave.export.paint.Theme;
import dev.interleave.export.paint.ThemeColors;
import dev.interleave.export.svg.SvgDocument;
import dev.interleave.file.WholeFile;
import dev.interleave.picture.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes a picture as an SVG file, with real shapes and real text. The same picture gives the same
/// bytes. Needs no toolkit.
///
/// @param theme the colours
public record SvgExport(Theme theme) {

  /// Writes a picture to a file, in place of what was there.
  ///
  /// @throws IOException if the file cannot be written; then what was there is untouched
  public void write(Picture picture, Path file) throws IOException {
    byte[] bytes = text(picture).getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, stream -> stream.write(bytes));
  }

  /// The text of the file.
  public String text(Picture picture) {
    return SvgDocument.of(picture, ThemeColors.of(theme));
  }
}
