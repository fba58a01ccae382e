package dev.interleave.app.parts;

import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import javafx.concurrent.Task;

/// Writes a picture, in the format that the name of its file asks for. Its value is the sentence
/// that says so.
public final class PictureTask extends Task<String> {

  private final Texts texts;
  private final Export export;
  private final Path file;

  /// @param theme the colours of the picture
  public PictureTask(Texts texts, Picture picture, double scale, Theme theme, Path file) {
    this.texts = texts;
    this.export = new Export(Clip.of(picture), theme, scale, 1, false);
    this.file = file;
    updateTitle(texts.say("parts.writing", file.getFileName()));
  }

  @Override
  protected String call() throws WriteFailure {
    try {
      export.write(format(), file, ExportProgress.UNWATCHED);
    } catch (IOException failure) {
      throw new WriteFailure(texts, file, failure);
    }
    return texts.say("parts.written.picture", file);
  }

  private Format format() {
    return Format.of(file)
        .filter(format -> format.content() == Format.Content.PICTURE)
        .orElse(Format.PNG);
  }
}
