package dev.interleave.app.parts;

import dev.interleave.export.PngExport;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;
import javafx.concurrent.Task;

/// Writes a picture. Its value is the sentence that says so.
public final class PictureTask extends Task<String> {

  private final Picture picture;
  private final PngExport export;
  private final Path file;

  /// @param theme the colours of the picture
  public PictureTask(Picture picture, double scale, Theme theme, Path file) {
    this.picture = picture;
    this.export = new PngExport(theme, scale);
    this.file = file;
    updateTitle("Writing " + file.getFileName());
  }

  @Override
  protected String call() throws WriteFailure {
    try {
      export.write(picture, file);
    } catch (IOException failure) {
      throw new WriteFailure(file, failure);
    }
    return "The picture was written to %s.".formatted(file);
  }
}
