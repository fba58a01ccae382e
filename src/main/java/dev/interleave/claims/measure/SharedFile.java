package dev.interleave.claims.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file for processes to share memory by, mapped here. It is gone when this is closed, and at the
/// latest when the program ends.
final class SharedFile implements AutoCloseable {

  private final Path path;
  private final MappedTurns turns;

  SharedFile() throws IOException {
    path = Files.createTempFile("interleave-claims", ".shared");
    path.toFile().deleteOnExit();
    turns = MappedTurns.of(path);
  }

  Path path() {
    return path;
  }

  MappedTurns turns() {
    return turns;
  }

  @Override
  public void close() throws IOException {
    turns.close();
    Files.deleteIfExists(path);
  }
}
