package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.file.Hindrance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a command writes.
///
/// @param path where it is to be
record OutputFile(Texts texts, Path path) {

  /// Looks before the work begins whether there is a folder for the result.
  void checkFolder() throws CommandException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandException(texts.say("cli.file.no-folder", path));
    }
  }

  /// Writes it.
  @FunctionalInterface
  interface Writing {
    void to(Path path) throws IOException;
  }

  /// Writes it, or says in a sentence why not.
  void write(Writing writing) throws CommandException {
    try {
      writing.to(path);
    } catch (IOException failure) {
      throw new CommandException(
          texts.say("cli.file.unwritten", path, Hindrance.inWords(texts, failure)), failure);
    }
  }
}
