import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Makes packages for Debian and what descends from it.
final class Debian {

  private final Build build;

  Debian(Build build) {
    this.build = build;
  }

  /// Makes one.
  ///
  /// @param name of the package, whose description is `packaging/linux/NAME.control`
  /// @param root the folder that stands for the root of the system
  /// @return the file
  Path make(String name, Path root) throws IOException {
    for (String program : new String[] {"dpkg-deb", "fakeroot"}) {
      if (!Tool.isThere(program)) {
        throw new Failure("A .deb needs " + program + ": please install dpkg and fakeroot.");
      }
    }
    Path control = Tree.fresh(root.resolve("DEBIAN"));
    String architecture = Tool.ofSystem("dpkg", "--print-architecture").strip();
    String description =
        Files.readString(build.packaging().resolve("linux/" + name + ".control"))
            .replace("@VERSION@", build.sortedVersion())
            .replace("@ARCHITECTURE@", architecture)
            .replace("@SIZE@", Long.toString(Tree.size(root.resolve("usr")) / 1024));
    Files.writeString(control.resolve("control"), description);
    Files.writeString(control.resolve("md5sums"), checksums(root));
    Tree.setUsualPermissions(control);
    Tree.stamp(control, build.time());
    String file = "%s_%s_%s.deb".formatted(name, build.sortedVersion(), architecture);
    Path target = build.target().resolve(file);
    Tool.ofSystem("fakeroot", "dpkg-deb", "--build", "-Zxz", "--root-owner-group", root, target);
    Tree.remove(control);
    return target;
  }

  /// What `debsums` compares the installed files with.
  private static String checksums(Path root) throws IOException {
    var lines = new StringBuilder();
    for (Path file : Tree.all(root.resolve("usr"))) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        lines.append(md5(file)).append("  ").append(root.relativize(file)).append('\n');
      }
    }
    return lines.toString();
  }

  private static String md5(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
      return "%032x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has MD5.", impossible);
    }
  }
}
