package dev.interleave.app.export;

import dev.interleave.app.parts.WriteFailure;
import dev.interleave.export.Export;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import java.io.IOException;
import java.nio.file.Path;
import javafx.concurrent.Task;

/// Writes a film. Its value is the sentence that says so.
final class FilmTask extends Task<String> {

  private final Export export;
  private final Format format;
  private final Path file;

  /// @param export what is written
  FilmTask(Export export, Format format, Path file) {
    this.export = export;
    this.format = format;
    this.file = file;
    updateTitle("Writing " + file.getFileName());
  }

  @Override
  protected String call() throws WriteFailure {
    var progress =
        new ExportProgress() {
          @Override
          public void finished(int frames, int total) {
            updateProgress(frames, total);
          }

          @Override
          public boolean isCancelled() {
            return FilmTask.this.isCancelled();
          }
        };
    try {
      export.write(format, file, progress);
    } catch (IOException failure) {
      throw new WriteFailure(file, failure);
    }
    return "The film was written to %s.".formatted(file);
  }
}
