package dev.interleave.file;

import java.io.IOException;
import java.nio.file.Path;

/// Says that there was no room for a file.
final class DiskFullException extends IOException {

  private static final long serialVersionUID = 1L;

  DiskFullException(Path file, IOException cause) {
    super(file.toString(), cause);
  }
}
