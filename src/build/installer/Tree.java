import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Folders of files, as installers need them handled.
final class Tree {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private Tree() {}

  /// Removes a folder with all that is in it, if it is there, and makes it anew.
  static Path fresh(Path folder) throws IOException {
    remove(folder);
    return Files.createDirectories(folder);
  }

  /// Removes a folder with all that is in it, if it is there.
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Copies a folder with all that is in it. Times and links stay as they are.
  static void copy(Path source, Path target) throws IOException {
    for (Path file : all(source)) {
      Path copy = target.resolve(source.relativize(file).toString());
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(copy);
      } else {
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /// Everything in a folder and itself, folders before what is in them.
  static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  /// What stands in a folder and has a name that fits.
  static List<Path> list(Path folder, Predicate<String> name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name.test(file.getFileName().toString())).sorted().toList();
    }
  }

  /// Takes files out of a jar, without the folders they are in there.
  static void takeFlat(Path jar, Predicate<String> wanted, Path folder) throws IOException {
    Files.createDirectories(folder);
    take(jar, wanted, entry -> folder.resolve(Path.of(entry).getFileName().toString()));
  }

  /// Takes files out of a jar, with the folders they are in there.
  static void take(Path jar, Predicate<String> wanted, Path folder) throws IOException {
    take(jar, wanted, entry -> folder.resolve(entry));
  }

  private static void take(
      Path jar, Predicate<String> wanted, java.util.function.Function<String, Path> place)
      throws IOException {
    try (var archive = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : archive.stream().toList()) {
        if (!entry.isDirectory() && wanted.test(entry.getName())) {
          Path target = place.apply(entry.getName());
          Files.createDirectories(target.getParent());
          try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  /// Writes bytes packed by gzip, the same bytes whenever it is done.
  static void gzip(byte[] content, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (OutputStream file = Files.newOutputStream(target);
        var packed = new GZIPOutputStream(file)) {
      packed.write(content);
    }
  }

  /// Bytes of all files of a folder.
  static long size(Path folder) throws IOException {
    long size = 0;
    for (Path file : all(folder)) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        size += Files.size(file);
      }
    }
    return size;
  }

  /// Gives every file the same time, so that a package does not depend on when it is built, and so
  /// that Java finds its archive of classes fitting after times went through an installer.
  static void stamp(Path folder, Instant time) throws IOException {
    List<Path> files = all(folder);
    for (Path file : files.reversed()) {
      if (!Files.isSymbolicLink(file)) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    }
  }

  /// Lets everybody read every file and run every program, and only the owner write.
  static void setUsualPermissions(Path folder) throws IOException {
    for (Path file : all(folder)) {
      if (!Files.isSymbolicLink(file)) {
        boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
        Files.setPosixFilePermissions(file, runs ? PROGRAM : FILE);
      }
    }
  }
}
