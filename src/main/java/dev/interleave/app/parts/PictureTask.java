package dev.interleave.app.parts;

import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;
import javafx.concurrent.Task;

/// Writes a picture, in the format that the name of its file asks for. Its value is the sentence
/// that says so.
public final class PictureTask extends Task<String> {

  private final Export export;
  private final Path file;

  /// @param theme the colours of the picture
  public PictureTask(Picture picture, double scale, Theme theme, Path file) {
    this.export = new Export(Clip.of(picture), theme, scale, 1, false);
    this.file = file;
    updateTitle("Writing " + file.getFileName());
  }

  @Override
  protected String call() throws WriteFailure {
    try {
      export.write(format(), file, ExportProgress.UNWATCHED);
    } catch (IOException failure) {
      throw new WriteFailure(file, failure);
    }
    return "The picture was written to %s.".formatted(file);
  }

  private Format format() {
    return Format.of(file)
        .filter(format -> format.content() == Format.Content.PICTURE)
        .orElse(Format.PNG);
  }
}
