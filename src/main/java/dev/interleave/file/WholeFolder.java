package dev.interleave.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes folders that are there as a whole or not at all: under another name beside it first, and
/// moved into place at the end.
public final class WholeFolder {

  private WholeFolder() {}

  /// Something that writes what a folder is to hold: files, no folders.
  @FunctionalInterface
  public interface Content {
    /// Writes it.
    ///
    /// @param folder an empty folder
    void writeTo(Path folder) throws IOException;
  }

  /// Writes a folder. Whatever goes wrong, nothing is left behind.
  ///
  /// @throws FileAlreadyExistsException if there is something of that name: it is left alone
  /// @throws IOException if it cannot be written
  public static void make(Path folder, Content content) throws IOException {
    Place place = Place.of(folder);
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Path draft = place.draft();
    Files.createDirectory(draft);
    try {
      content.writeTo(draft);
      Files.move(draft, folder);
    } catch (IOException failure) {
      throw place.reason(failure);
    } finally {
      remove(draft);
    }
  }

  private static void remove(Path draft) throws IOException {
    if (!Files.exists(draft)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(draft);
  }
}
