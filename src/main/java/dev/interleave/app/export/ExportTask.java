package dev.interleave.app.export;

import dev.interleave.app.parts.WriteFailure;
import dev.interleave.export.Export;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.concurrent.Task;

/// Writes an export. Its value is the sentence that says so.
final class ExportTask extends Task<String> {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Texts texts;
  private final Supplier<Export> export;
  private final Format format;
  private final Path file;

  /// @param export what is written, made where the task runs
  ExportTask(Texts texts, Supplier<Export> export, Format format, Path file) {
    this.texts = texts;
    this.export = export;
    this.format = format;
    this.file = file;
    updateTitle(texts.say("export.writing", file.getFileName()));
    updateMessage(texts.say("export.waiting"));
  }

  @Override
  protected String call() throws WriteFailure {
    updateMessage(texts.say("export.drawing"));
    long begun = System.nanoTime();
    var progress =
        new ExportProgress() {
          @Override
          public void finished(int frames, int total) {
            updateProgress(frames, total);
            var spent = Duration.ofNanos(System.nanoTime() - begun);
            updateMessage(progress(spent, frames, total));
          }

          @Override
          public boolean isCancelled() {
            return ExportTask.this.isCancelled();
          }
        };
    try {
      export.get().write(format, file, progress);
    } catch (IOException failure) {
      throw new WriteFailure(texts, file, failure);
    }
    return texts.say("export.written." + Choices.key(format.content()), file);
  }

  /// How far it is, and what is left at the pace so far, once there is a pace.
  private String progress(Duration spent, int frames, int total) {
    if (frames == 0 || spent.compareTo(SECOND) < 0) {
      return texts.say("export.frame", frames, total);
    }
    Duration left = spent.dividedBy(frames).multipliedBy(total - frames).plusMillis(500);
    return left.toMinutes() == 0
        ? texts.say("export.frame.seconds-left", frames, total, left.toSeconds())
        : texts.say(
            "export.frame.minutes-left", frames, total, left.toMinutes(), left.toSecondsPart());
  }
}
