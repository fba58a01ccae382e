package dev.interleave.export;

import dev.interleave.export.page.PageDraft;
import dev.interleave.picture.panel.Playable;
import dev.interleave.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/// Writes a run as a page that plays: one file that fetches nothing, in light and dark. The same
/// run gives the same bytes.
///
/// @param width width of the stage in pixels at scale 1; the page fits it to its window
/// @param height height of the stage in pixels at scale 1
/// @param speed how many seconds of the run pass in one second, until its reader changes it
/// @param samplesPerSecond how many pictures of each second of the film it holds
public record PageExport(double width, double height, double speed, int samplesPerSecond) {

  public PageExport {
    if (!(width > 0 && height > 0 && speed > 0 && samplesPerSecond > 0)) {
      throw new IllegalArgumentException("A page needs a size, a speed and pictures");
    }
  }

  /// Writes a part of a run to a file, in place of what was there.
  ///
  /// @param from the first position
  /// @param to the last position, not before the first
  /// @throws IOException if the run is too long, or the file cannot be written; then what was there
  ///   is untouched
  /// @throws CancellationException if it was cancelled; then what was there is untouched
  public void write(
      Playable playable, Duration from, Duration to, Path file, ExportProgress progress)
      throws IOException {
    var draft = new PageDraft(playable, from, to, width, height, speed, samplesPerSecond);
    for (int index = 0; index < draft.count(); index++) {
      if (progress.isCancelled()) {
        throw new CancellationException("The export was cancelled.");
      }
      draft.take(index);
      progress.finished(index + 1, draft.count());
    }
    byte[] page = draft.page().getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, stream -> stream.write(page));
  }
}
