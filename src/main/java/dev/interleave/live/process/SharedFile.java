package dev.interleave.live.process;

import dev.interleave.live.run.LiveException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that the processes of a run map, all of it zeros at the beginning and gone at the end.
/// Its name says which process made it, so that one which a crash left behind is known.
public final class SharedFile implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("interleave-(\\d+)-(\\d+)-[0-9a-f-]+\\..*");

  /// How far two readings of when a process began may differ, since the clock may have been set.
  private static final Duration SAME_BEGINNING = Duration.ofMinutes(1);

  private static final int BLOCK_BYTES = 1 << 16;

  private final Path path;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;

  /// Makes a file and maps it. The file is really written first: where there is no room for it,
  /// that is an error here and now, and not a fault of the memory later.
  ///
  /// @throws LiveException if that is not possible; then nothing is left
  public SharedFile(Path folder, long bytes) throws LiveException {
    this.path = folder.resolve(newName("shared"));
    try (FileChannel channel = create(path)) {
      fill(channel, bytes);
      this.memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
    } catch (ClosedByInterruptException e) {
      delete();
      throw new LiveException(AddingRun.CALLED_OFF, e);
    } catch (IOException e) {
      delete();
      throw new LiveException(
          "The folder %s has no room for the %s KB that the processes share: free some space there."
              .formatted(folder, String.format(Locale.ROOT, "%,d", Math.ceilDiv(bytes, 1024))),
          e);
    }
  }

  private static FileChannel create(Path path) throws LiveException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      FileChannel channel = FileChannel.open(path, options, ownerOnly);
      // For a program that is ended while its processes start, before anybody could close this.
      path.toFile().deleteOnExit();
      return channel;
    } catch (IOException e) {
      throw new LiveException(
          "No file can be made in the folder %s, which the processes need to share memory: make it"
                  .formatted(path.getParent())
              + " writable, or name another one with -Djava.io.tmpdir=….",
          e);
    }
  }

  private static void fill(FileChannel channel, long bytes) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect(BLOCK_BYTES);
    for (long left = bytes; left > 0; ) {
      zeros.clear().limit((int) Math.min(left, BLOCK_BYTES));
      left -= channel.write(zeros);
    }
  }

  /// Its memory, as long as it is open.
  public MemorySegment memory() {
    return memory;
  }

  /// Where it is.
  public Path path() {
    return path;
  }

  /// Unmaps the memory, which nobody may touch any more, and removes the file.
  @Override
  public void close() {
    arena.close();
    delete();
  }

  private void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException _) {
      // The next start removes it.
    }
  }

  /// A name for a file of this process, unlike any other.
  static String newName(String ending) {
    ProcessHandle me = ProcessHandle.current();
    long began = began(me).map(Instant::toEpochMilli).orElse(0L);
    return "interleave-%d-%d-%s.%s".formatted(me.pid(), began, UUID.randomUUID(), ending);
  }

  /// Removes the files of processes that are no more.
  public static void removeStale(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "interleave-*")) {
      for (Path file : files) {
        if (isStale(String.valueOf(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException _) {
      // Somebody else's files, or no folder at all: making our own file says what is wrong.
    }
  }

  private static boolean isStale(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return false;
    }
    Optional<ProcessHandle> process =
        ProcessHandle.of(Long.parseLong(matcher.group(1))).filter(ProcessHandle::isAlive);
    Instant maker = Instant.ofEpochMilli(Long.parseLong(matcher.group(2)));
    // An id is given anew some time after its process ended: then the times of beginning differ.
    return process.isEmpty()
        || began(process.get())
            .filter(began -> Duration.between(maker, began).abs().compareTo(SAME_BEGINNING) > 0)
            .isPresent();
  }

  private static Optional<Instant> began(ProcessHandle process) {
    return process.info().startInstant();
  }
}
