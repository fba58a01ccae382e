package dev.interleave.export;

import dev.interleave.export.paint.Theme;
import dev.interleave.export.paint.ThemeColors;
import dev.interleave.export.pdf.PdfDocument;
import dev.interleave.file.WholeFile;
import dev.interleave.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes pictures as a PDF file, with real shapes and real text in the shipped fonts. The same
/// pictures give the same bytes. Needs no toolkit.
///
/// @param theme the colours
public record PdfExport(Theme theme) {

  /// Writes a picture to a file, in place of what was there.
  ///
  /// @throws IOException if the file cannot be written; then what was there is untouched
  public void write(Picture picture, Path file) throws IOException {
    write(List.of(picture), file);
  }

  /// Writes pictures to the pages of a file, in place of what was there.
  ///
  /// @param pages a picture for each page, at least one
  /// @throws IOException if the file cannot be written; then what was there is untouched
  public void write(List<Picture> pages, Path file) throws IOException {
    ThemeColors colors = ThemeColors.of(theme);
    WholeFile.write(file, stream -> PdfDocument.write(pages, colors, stream));
  }
}
