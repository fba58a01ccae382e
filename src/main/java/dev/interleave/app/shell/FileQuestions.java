package dev.interleave.app.shell;

import dev.interleave.app.parts.Destination;
import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for files, to read and to write.
interface FileQuestions extends Destination {

  /// Which program or saved run to open.
  Optional<Path> whichToOpen();

  /// Which lesson to open.
  Optional<Path> whichLessonToOpen();
}
