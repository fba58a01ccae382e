package dev.interleave.app.export;

import dev.interleave.app.parts.WriteFailure;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.GifExport;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import javafx.concurrent.Task;

/// Writes a film. Its value is the sentence that says so.
final class FilmTask extends Task<String> {

  private final Function<Duration, Picture> film;
  private final FilmChoice choice;
  private final Theme theme;
  private final Path file;

  /// @param film the picture at each position of the run
  FilmTask(Function<Duration, Picture> film, FilmChoice choice, Theme theme, Path file) {
    this.film = film;
    this.choice = choice;
    this.theme = theme;
    this.file = file;
    updateTitle("Writing " + file.getFileName());
  }

  @Override
  protected String call() throws WriteFailure {
    var export = new GifExport(theme, choice.scale(), choice.framesPerSecond(), choice.loop());
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
      export.write(
          at -> film.apply(choice.position(at)), Duration.ZERO, choice.length(), file, progress);
    } catch (IOException failure) {
      throw new WriteFailure(file, failure);
    }
    return "The film was written to %s.".formatted(file);
  }
}
