package dev.interleave.live.process;

import dev.interleave.file.WholeFile;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.trace.Toggles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Keeps in the user's cache folder what makes child processes start fast: a jar of the few classes
/// they need, and an archive in which the Java virtual machine finds these and its own classes
/// loaded and linked already (JEP 483, JEP 514). Both are made on first use, and anew for another
/// Java or other classes of ours. Where the archive cannot be made, processes start without it.
final class ChildCache {

  private static final Duration LONGEST_TRAINING = Duration.ofSeconds(30);

  /// After this time it is tried again to make an archive that could not be made.
  private static final Duration RETRY = Duration.ofDays(1);

  /// What is older belongs to a Java or to classes that are gone, or is made anew in a second.
  private static final Duration OUTDATED = Duration.ofDays(60);

  /// What a child does to be watched at its start.
  private static final LiveProgram.SharedMemory TRAINING =
      new LiveProgram.SharedMemory(
          1, 50, Guard.SHARED, Duration.ofNanos(1_000), false, Toggles.NONE);

  private final Surroundings surroundings;

  ChildCache(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Makes what is not there yet, and gives the virtual machine that uses it.
  ///
  /// @return to be closed when its processes have ended
  /// @throws LiveException if not even the classes can be written anywhere
  PreparedJvm prepare() throws LiveException {
    ChildClasses classes = ChildClasses.neededBy(AddingProcess.class);
    String key =
        classes.digest(
            System.getProperty("java.vm.version") + ChildJvm.launcher() + surroundings.options());
    Path jar = surroundings.cacheFolder().resolve("process-" + key + ".jar");
    try {
      if (!Files.exists(jar)) {
        Files.createDirectories(surroundings.cacheFolder());
        WholeFile.write(jar, classes::writeTo);
      }
    } catch (IOException _) {
      return PreparedJvm.withoutCache(surroundings, classes);
    }
    var jvm = new ChildJvm(ChildJvm.launcher(), jar, surroundings.options());
    Path archive = surroundings.cacheFolder().resolve("process-" + key + ".aot");
    return new PreparedJvm(
        isThere(archive, jvm) ? jvm.with("-XX:AOTCache=" + archive) : jvm, false);
  }

  private boolean isThere(Path archive, ChildJvm jvm) throws LiveException {
    if (Files.exists(archive)) {
      return true;
    }
    Path refusal = archive.resolveSibling(archive.getFileName() + ".refused");
    if (age(refusal).compareTo(RETRY) < 0) {
      return false;
    }
    removeOutdated(archive);
    boolean made = train(jvm, archive);
    if (!made && !Thread.currentThread().isInterrupted()) {
      note(refusal);
    }
    return made;
  }

  /// Lets one child run by itself while its virtual machine takes down what it loads.
  ///
  /// @return whether the archive is there now
  private boolean train(ChildJvm jvm, Path archive) throws LiveException {
    Path draft = archive.resolveSibling(SharedFile.newName("part"));
    try (var file = new SharedFile(surroundings.temporaryFolder(), SharedSegment.bytes(1, 1_000))) {
      SharedSegment.of(file.memory(), TRAINING, 1_000).process(1).beginAt(1);
      Process child =
          jvm.with("-XX:AOTCacheOutput=" + draft)
              .start(AddingProcess.class, file.path().toString(), "1");
      if (endsWell(child) && Files.exists(draft)) {
        Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
        return true;
      }
      return false;
    } catch (IOException _) {
      return false;
    } finally {
      remove(draft);
      remove(draft.resolveSibling(draft.getFileName() + ".config"));
    }
  }

  private static boolean endsWell(Process child) {
    try {
      return child.waitFor(LONGEST_TRAINING.toMillis(), TimeUnit.MILLISECONDS)
          && child.exitValue() == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      child.descendants().forEach(ProcessHandle::destroyForcibly);
      child.destroyForcibly().onExit().join();
    }
  }

  /// Removes what was made for another Java or for other classes and is not used any more.
  private void removeOutdated(Path archive) {
    String ours = String.valueOf(archive.getFileName()).replace(".aot", "");
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(surroundings.cacheFolder(), "process-*")) {
      for (Path file : files) {
        boolean isOurs = String.valueOf(file.getFileName()).startsWith(ours);
        if (!isOurs && age(file).compareTo(OUTDATED) > 0) {
          remove(file);
        }
      }
    } catch (IOException _) {
      // Then it takes room a little longer.
    }
  }

  /// How long ago a file was written; very long if there is none.
  private static Duration age(Path file) {
    try {
      return Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
    } catch (IOException _) {
      return Duration.ofDays(Integer.MAX_VALUE);
    }
  }

  private static void note(Path refusal) {
    try {
      WholeFile.write(refusal, _ -> {});
    } catch (IOException _) {
      // Then the next start tries again.
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // Then it takes room a little longer.
    }
  }
}
