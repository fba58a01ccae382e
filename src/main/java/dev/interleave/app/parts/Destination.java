package dev.interleave.app.parts;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person where a file is to be written.
public interface Destination {

  /// Where to write.
  ///
  /// @param title what is being written
  /// @param name what the file may be called
  /// @param extension how such files end, with the dot: `.png`
  Optional<Path> ask(String title, String name, String extension);
}
