package dev.interleave.app.odds;

import dev.interleave.export.PngExport;
import dev.interleave.export.paint.Theme;
import dev.interleave.file.WholeFile;
import dev.interleave.odds.OddsPicture;
import dev.interleave.odds.OddsReport;
import dev.interleave.odds.OddsText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// What the odds can be written as.
enum FileKind {
  /// A picture.
  PNG("Picture (PNG)"),
  /// A table of values.
  CSV("Figures (CSV)"),
  /// Everything, for programs.
  JSON("Figures (JSON)");

  private static final double WIDTH = 960;
  private static final double HEIGHT = 600;
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
  void write(OddsReport report, Theme theme, Path file) throws IOException {
    switch (this) {
      case PNG ->
          new PngExport(theme, SCALE).write(new OddsPicture(report).picture(WIDTH, HEIGHT), file);
      case CSV -> write(OddsText.csv(report), file);
      case JSON -> write(OddsText.json(report), file);
    }
  }

  private static void write(String text, Path file) throws IOException {
    WholeFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
