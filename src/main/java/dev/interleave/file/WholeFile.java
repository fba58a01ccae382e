package dev.interleave.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files that are there as a whole or not at all: under another name in the same folder
/// first, and moved into place at the end.
public final class WholeFile {

  private WholeFile() {}

  /// Something that writes what a file is to hold.
  @FunctionalInterface
  public interface Content {
    /// Writes it.
    void writeTo(OutputStream stream) throws IOException;
  }

  /// Something that writes a file which is not there yet.
  @FunctionalInterface
  public interface Maker {
    /// Writes it under a name.
    ///
    /// @param draft the name, in the folder of the file
    void make(Path draft) throws IOException;
  }

  /// Writes a file. Whatever goes wrong, nothing is left behind and what was there is untouched;
  /// not even where the program is told to end meanwhile.
  ///
  /// @throws IOException if it cannot be written
  public static void write(Path file, Content content) throws IOException {
    make(
        file,
        draft -> {
          try (var stream =
              new BufferedOutputStream(
                  Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
            content.writeTo(stream);
          }
        });
  }

  /// Writes a file by somebody who needs its name. Whatever goes wrong, nothing is left behind and
  /// what was there is untouched.
  ///
  /// @param maker writes a file that is not there yet
  /// @throws IOException if it cannot be written
  public static void make(Path file, Maker maker) throws IOException {
    Place place = Place.of(file);
    if (Files.isDirectory(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path draft = place.draft();
    draft.toFile().deleteOnExit();
    try {
      maker.make(draft);
      moveIntoPlace(draft, file);
    } catch (IOException failure) {
      throw place.reason(failure);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void moveIntoPlace(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
