package dev.interleave.app.odds;

import dev.interleave.app.parts.WriteFailure;
import dev.interleave.odds.OddsReport;
import dev.interleave.export.paint.Theme;
import java.io.IOException;
import java.nio.file.Path;
import javafx.concurrent.Task;

/// Writes a report. Its value is the sentence that says so.
final class WritingTask extends Task<String> {

  private final FileKind kind;
  private final OddsReport report;
  private final Theme theme;
  private final Path file;

  WritingTask(FileKind kind, OddsReport report, Theme theme, Path file) {
    this.kind = kind;
    this.report = report;
    this.theme = theme;
    this.file = file;
  }

  @Override
  protected String call() throws WriteFailure {
    try {
      kind.write(report, theme, file);
    } catch (IOException failure) {
      throw new WriteFailure(file, failure);
    }
    return "%s was written.".formatted(file);
  }
}
