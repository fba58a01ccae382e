package dev.interleave.app.claims;

import dev.interleave.claims.ClaimsCsv;
import dev.interleave.claims.ClaimsJson;
import dev.interleave.claims.ClaimsPicture;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.export.PngExport;
import dev.interleave.export.paint.Theme;
import dev.interleave.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// What claims can be written as.
enum FileKind {
  /// A picture.
  PNG("Picture (PNG)"),
  /// A table of values.
  CSV("Figures (CSV)"),
  /// Everything, for programs.
  JSON("Figures (JSON)");

  private static final double WIDTH = 1200;
  private static final double SCALE = 2;

  private final String title;

  FileKind(String title) {
    this.title = title;
  }

  /// What it is called in a menu.
  String title() {
    return title;
  }

  /// How such files end, with the dot.
  String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /// Writes a report.
  ///
  /// @param theme the colours of a picture
  void write(ClaimsReport report, Theme theme, Path file) throws IOException {
    switch (this) {
      case PNG -> new PngExport(theme, SCALE).write(new ClaimsPicture(report).picture(WIDTH), file);
      case CSV -> write(ClaimsCsv.text(report), file);
      case JSON -> write(ClaimsJson.text(report), file);
    }
  }

  private static void write(String text, Path file) throws IOException {
    WholeFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
