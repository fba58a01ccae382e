import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes installers from the image of the program.
final class Installers {

  private final Build build;
  private final Platform platform;
  private final Path image;

  Installers(Build build, Platform platform, Path image) {
    this.build = build;
    this.platform = platform;
    this.image = image;
  }

  /// Makes those of one kind.
  ///
  /// @return the files
  /// @throws Failure if there is no such kind on this system
  List<Path> make(String kind) throws IOException {
    return switch (platform.name() + " " + kind) {
      case "LINUX deb" -> debs();
      case "LINUX rpm" -> rpms();
      case "LINUX tar.gz" -> archives();
      case "MACOS dmg", "MACOS pkg", "WINDOWS msi", "WINDOWS exe" -> List.of(jpackage(kind));
      default ->
          throw new Failure(
              "There is no installer '%s' here; there are deb, rpm and tar.gz on Linux, dmg and pkg on macOS, msi and exe on Windows."
                  .formatted(kind));
    };
  }

  private List<Path> debs() throws IOException {
    var tree = new LinuxTree(build);
    var debian = new Debian(build);
    return List.of(
        debian.make("interleave", tree.program(image)),
        debian.make("interleave-ffmpeg", tree.films()));
  }

  private List<Path> rpms() throws IOException {
    if (!Tool.isThere("rpmbuild")) {
      throw new Failure("An .rpm needs rpmbuild: please install rpm-build, or rpm on Debian.");
    }
    var tree = new LinuxTree(build);
    var made = new ArrayList<Path>();
    made.add(rpm("interleave", tree.program(image)));
    made.add(rpm("interleave-ffmpeg", tree.films()));
    return made;
  }

  private Path rpm(String name, Path root) throws IOException {
    Path folder = Tree.fresh(build.work().resolve("rpm"));
    Tool.ofSystem(
        "rpmbuild",
        "-bb",
        "--quiet",
        "--define",
        "_topdir " + folder,
        "--define",
        "tree " + root,
        "--define",
        "version_of_build " + build.sortedVersion(),
        build.packaging().resolve("linux/" + name + ".spec"));
    for (Path file : Tree.all(folder.resolve("RPMS"))) {
      if (file.toString().endsWith(".rpm")) {
        Path target = build.target().resolve(file.getFileName());
        Files.deleteIfExists(target);
        return Files.copy(file, target);
      }
    }
    throw new Failure("rpmbuild made no package.");
  }

  /// The portable form: a folder that runs wherever it is unpacked, and the part for films, to be
  /// unpacked in the same place.
  private List<Path> archives() throws IOException {
    Path program = Tree.fresh(build.work().resolve("portable"));
    Tree.copy(image, program.resolve("interleave"));
    Licences.collect(build, program.resolve("interleave/licences"));
    Path films = Tree.fresh(build.work().resolve("portable-ffmpeg"));
    FilmPart.unpack(build, platform, films.resolve("interleave/lib/app/ffmpeg"));
    Path licences = Files.createDirectories(films.resolve("interleave/licences/ffmpeg"));
    Files.copy(build.packaging().resolve("linux/copyright-ffmpeg"), licences.resolve("copyright"));
    return List.of(archive("interleave", program), archive("interleave-ffmpeg", films));
  }

  private Path archive(String name, Path folder) throws IOException {
    Tree.setUsualPermissions(folder);
    Tree.stamp(folder, build.time());
    String system = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    Path target =
        build
            .target()
            .resolve("%s-%s-linux-%s.tar.gz".formatted(name, build.plainVersion(), system));
    Tool.ofSystem(
        "tar",
        "--create",
        "--gzip",
        "--owner=root:0",
        "--group=root:0",
        "--sort=name",
        "--file",
        target,
        "--directory",
        folder,
        "interleave");
    return target;
  }

  /// The installers of macOS and Windows, which hold everything.
  private Path jpackage(String kind) throws IOException {
    FilmPart.unpack(build, platform, platform.application(image).resolve("ffmpeg"));
    Licences.collect(build, platform.application(image).resolve("licences"));
    Path target = Tree.fresh(build.target().resolve("installers"));
    var arguments = new ArrayList<String>();
    arguments.add(
        "@"
            + build
                .packaging()
                .resolve(
                    platform == Platform.MACOS ? "macos/jpackage.args" : "windows/jpackage.args"));
    arguments.addAll(List.of("--type", kind, "--app-image", image.toString()));
    arguments.addAll(List.of("--name", platform.programName(), "--dest", target.toString()));
    arguments.addAll(
        List.of(
            "--app-version",
            platform == Platform.MACOS ? build.versionOfMac() : build.plainVersion()));
    Tool.ofJdk("jpackage", arguments);
    return Tree.list(target, name -> name.endsWith("." + kind)).getFirst();
  }
}
