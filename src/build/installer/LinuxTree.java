import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of the program as they lie in a Linux system, below `/usr`: what goes into a `.deb`
/// and an `.rpm`.
final class LinuxTree {

  private static final String ID = "dev.interleave.Interleave";
  private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private final Build build;
  private final Path sources;

  LinuxTree(Build build) {
    this.build = build;
    sources = build.packaging().resolve("linux");
  }

  /// Lays out the program.
  ///
  /// @param image the program as a folder
  /// @return the folder that stands for the root of the system
  Path program(Path image) throws IOException {
    Path root = Tree.fresh(build.work().resolve("tree"));
    Path usr = root.resolve("usr");
    Tree.copy(image, usr.resolve("lib/interleave"));
    Path commands = Files.createDirectories(usr.resolve("bin"));
    Files.createSymbolicLink(
        commands.resolve("interleave"), Path.of("../lib/interleave/bin/interleave"));
    Path share = usr.resolve("share");
    copy("interleave.desktop", share.resolve("applications/" + ID + ".desktop"));
    copy("interleave.mime.xml", share.resolve("mime/packages/" + ID + ".xml"));
    Path metadata = share.resolve("metainfo/" + ID + ".metainfo.xml");
    copy("interleave.metainfo.xml", metadata);
    Files.writeString(
        metadata, Files.readString(metadata).replace("@VERSION@", build.plainVersion()));
    icons(share.resolve("icons/hicolor"));
    manual(share.resolve("man/man1/interleave.1.gz"));
    completion(image, share);
    documents(share.resolve("doc/interleave"), "copyright");
    Licences.collect(build, share.resolve("doc/interleave/licences"));
    finish(root);
    return root;
  }

  /// Lays out the part that encodes films.
  ///
  /// @return the folder that stands for the root of the system
  Path films() throws IOException {
    Path root = Tree.fresh(build.work().resolve("tree-ffmpeg"));
    FilmPart.unpack(build, Platform.LINUX, root.resolve("usr/lib/interleave/lib/app/ffmpeg"));
    documents(root.resolve("usr/share/doc/interleave-ffmpeg"), "copyright-ffmpeg");
    finish(root);
    return root;
  }

  private void copy(String source, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(sources.resolve(source), target);
  }

  private void icons(Path theme) throws IOException {
    for (int size : ICONS) {
      Path picture = build.icons().resolve("interleave-" + size + ".png");
      Path folder = theme.resolve(size + "x" + size);
      Path program = Files.createDirectories(folder.resolve("apps"));
      Files.copy(picture, program.resolve(ID + ".png"));
      Path files = Files.createDirectories(folder.resolve("mimetypes"));
      Files.copy(picture, files.resolve("application-vnd.interleave.trace.png"));
    }
    Path scalable = Files.createDirectories(theme.resolve("scalable/apps"));
    Files.copy(build.base().resolve("assets/icon/interleave.svg"), scalable.resolve(ID + ".svg"));
  }

  private void manual(Path target) throws IOException {
    Tree.gzip(Files.readAllBytes(build.packaging().resolve("interleave.1")), target);
  }

  /// The program writes its own completion. For zsh a function stands beside it that reads the
  /// same.
  private void completion(Path image, Path share) throws IOException {
    String script = Tool.ofSystem(image.resolve("bin/interleave").toString(), "completion", "bash");
    Path bash = share.resolve("bash-completion/completions/interleave");
    Files.createDirectories(bash.getParent());
    Files.writeString(bash, script);
    copy("_interleave", share.resolve("zsh/vendor-completions/_interleave"));
  }

  private void documents(Path folder, String copyright) throws IOException {
    Files.createDirectories(folder);
    copy(copyright, folder.resolve("copyright"));
    String changes =
        Files.readString(sources.resolve("changelog")).replace("@VERSION@", build.sortedVersion());
    Tree.gzip(changes.getBytes(StandardCharsets.UTF_8), folder.resolve("changelog.gz"));
  }

  private void finish(Path root) throws IOException {
    Tree.setUsualPermissions(root);
    Path library = root.resolve("usr/lib");
    // Libraries are no programs, whatever they were among.
    for (Path file : Tree.all(library)) {
      if (Platform.LINUX.isNative(file.getFileName().toString())) {
        file.toFile().setExecutable(false, false);
      }
    }
    Tree.stamp(root, build.time());
  }
}
