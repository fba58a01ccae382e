package dev.interleave.live.process;

import dev.interleave.file.WholeFile;
import dev.interleave.live.run.LiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A virtual machine for child processes whose classes are in place.
///
/// @param jvm the virtual machine
/// @param isOfThisRun whether its classes were written for one run and go away with it
record PreparedJvm(ChildJvm jvm, boolean isOfThisRun) implements AutoCloseable {

  /// Puts the classes beside the file that the processes share, where no cache can be kept.
  ///
  /// @throws LiveException if they cannot be written there either
  static PreparedJvm withoutCache(Surroundings surroundings, ChildClasses classes)
      throws LiveException {
    Path jar = surroundings.temporaryFolder().resolve(SharedFile.newName("jar"));
    try {
      WholeFile.write(jar, classes::writeTo);
    } catch (IOException e) {
      throw new LiveException(
          "The folder %s has no room for the classes of the processes: ".formatted(jar.getParent())
              + "make it writable and free some space there.",
          e);
    }
    return new PreparedJvm(new ChildJvm(ChildJvm.launcher(), jar, surroundings.options()), true);
  }

  @Override
  public void close() {
    if (isOfThisRun) {
      try {
        Files.deleteIfExists(jvm.classPath());
      } catch (IOException _) {
        // The next start removes it.
      }
    }
  }
}
