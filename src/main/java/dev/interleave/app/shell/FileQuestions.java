package dev.interleave.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for files.
interface FileQuestions {

  /// Which program to open.
  Optional<Path> whichToOpen();

  /// Where to save a program.
  ///
  /// @param name what it may be called
  Optional<Path> whereToSave(String name);
}
