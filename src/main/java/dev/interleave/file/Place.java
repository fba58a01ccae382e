package dev.interleave.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.UUID;

/// Where something is to be written.
///
/// @param target what it is to be called
/// @param folder the folder it is to be in, which is there
record Place(Path target, Path folder) {

  /// With less than this left, what could not be written had no room.
  private static final long NO_ROOM_BYTES = 65_536;

  /// The place of a name.
  ///
  /// @throws NoSuchFileException if its folder does not exist
  /// @throws NotDirectoryException if its folder is a file
  static Place of(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.exists(folder)) {
      throw new NoSuchFileException(target.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    return new Place(target, folder);
  }

  /// A name beside it that nothing has.
  Path draft() {
    return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /// Why writing failed; to be asked while what was written of it is still there.
  IOException reason(IOException failure) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < NO_ROOM_BYTES
          ? new DiskFullException(target, failure)
          : failure;
    } catch (IOException unknown) {
      failure.addSuppressed(unknown);
      return failure;
    }
  }
}
