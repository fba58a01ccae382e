package dev.interleave.app.parts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Says that a file could not be written. Its message is a sentence for the person who asked for
/// it.
public final class WriteFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param cause why not
  public WriteFailure(Path file, IOException cause) {
    super("%s cannot be written: %s.".formatted(file, reason(cause)), cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException _ -> "its folder does not exist";
      case AccessDeniedException _ -> "its folder is closed to you";
      case IOException other -> String.valueOf(other.getMessage());
    };
  }
}
