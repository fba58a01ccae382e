package dev.interleave.app.parts;

import dev.interleave.file.Hindrance;
import java.io.IOException;
import java.nio.file.Path;

/// Says that a file could not be written. Its message is a sentence for the person who asked for
/// it.
public final class WriteFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param cause why not
  public WriteFailure(Path file, IOException cause) {
    super("%s cannot be written: %s.".formatted(file, Hindrance.inWords(cause)), cause);
  }
}
