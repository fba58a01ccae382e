package dev.interleave.app.export;

import dev.interleave.app.parts.WriteFailure;
import dev.interleave.export.Export;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.concurrent.Task;

/// Writes an export. Its value is the sentence that says so.
final class ExportTask extends Task<String> {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Supplier<Export> export;
  private final Format format;
  private final Path file;

  /// @param export what is written, made where the task runs
  ExportTask(Supplier<Export> export, Format format, Path file) {
    this.export = export;
    this.format = format;
    this.file = file;
    updateTitle("Writing " + file.getFileName());
    updateMessage("Waiting for its turn");
  }

  @Override
  protected String call() throws WriteFailure {
    updateMessage("Drawing");
    long begun = System.nanoTime();
    var progress =
        new ExportProgress() {
          @Override
          public void finished(int frames, int total) {
            updateProgress(frames, total);
            updateMessage(
                "Frame %,d of %,d".formatted(frames, total)
                    + left(Duration.ofNanos(System.nanoTime() - begun), frames, total));
          }

          @Override
          public boolean isCancelled() {
            return ExportTask.this.isCancelled();
          }
        };
    try {
      export.get().write(format, file, progress);
    } catch (IOException failure) {
      throw new WriteFailure(file, failure);
    }
    return "The %s was written to %s.".formatted(format.content().word(), file);
  }

  /// What is left at the pace so far; nothing before there is a pace.
  private static String left(Duration spent, int frames, int total) {
    if (frames == 0 || spent.compareTo(SECOND) < 0) {
      return "";
    }
    long seconds = spent.dividedBy(frames).multipliedBy(total - frames).plusMillis(500).toSeconds();
    return seconds < 60
        ? ", %d s left".formatted(seconds)
        : ", %d min %02d s left".formatted(seconds / 60, seconds % 60);
  }
}
