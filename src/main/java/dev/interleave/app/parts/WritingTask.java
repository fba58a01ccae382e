package dev.interleave.app.parts;

import dev.interleave.export.PngExport;
import dev.interleave.export.paint.Theme;
import dev.interleave.file.WholeFile;
import dev.interleave.picture.Picture;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.concurrent.Task;

/// Writes a report. Its value is the sentence that says so.
public final class WritingTask extends Task<String> {

  private static final double SCALE = 2;

  private final Texts texts;
  private final ReportKind kind;
  private final Report report;
  private final Theme theme;
  private final Path file;

  /// What is written, in each of its forms. Made where the task runs.
  public interface Report {

    /// It as a picture.
    Picture picture();

    /// It as a table of values.
    String csv();

    /// It with everything, for programs.
    String json() throws IOException;
  }

  /// A task that has not begun.
  ///
  /// @param theme the colours of a picture
  public WritingTask(Texts texts, ReportKind kind, Report report, Theme theme, Path file) {
    this.texts = texts;
    this.kind = kind;
    this.report = report;
    this.theme = theme;
    this.file = file;
  }

  @Override
  protected String call() throws WriteFailure {
    try {
      switch (kind) {
        case PNG -> new PngExport(theme, SCALE).write(report.picture(), file);
        case CSV -> write(report.csv());
        case JSON -> write(report.json());
      }
    } catch (IOException failure) {
      throw new WriteFailure(texts, file, failure);
    }
    return texts.say("parts.written", file);
  }

  private void write(String text) throws IOException {
    WholeFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
