package dev.interleave.app.parts;

import dev.interleave.file.Hindrance;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.nio.file.Path;

/// Says that a file could not be written. Its message is a sentence for the person who asked for
/// it.
public final class WriteFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param texts what the sentence is made of
  /// @param cause why not
  public WriteFailure(Texts texts, Path file, IOException cause) {
    super(texts.say("parts.unwritten", file, Hindrance.inWords(texts, cause)), cause);
  }
}
