import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The licences of what the program is made of, taken from the libraries themselves, and from
/// `packaging/licences` where a library brings no text.
final class Licences {

  private static final String TEXTS = "(?i)META-INF/([^/]*)(licen[sc]e|notice|copying)[^/]*";

  private Licences() {}

  /// Writes them to a folder, a folder for each library.
  ///
  /// @throws Failure if a library has none
  static void collect(Build build, Path folder) throws IOException {
    Path ours = build.packaging().resolve("licences");
    for (Path jar : Tree.list(build.libraries(), name -> name.endsWith(".jar"))) {
      String library = library(jar);
      Path target = folder.resolve(library);
      Tree.takeFlat(jar, entry -> entry.matches(TEXTS), target);
      Path added = ours.resolve(library + ".txt");
      if (Files.exists(added) && !Files.exists(target.resolve("LICENCE.txt"))) {
        Files.copy(added, target.resolve("LICENCE.txt"));
      }
      if (Tree.list(target, _ -> true).isEmpty()) {
        throw new Failure("No licence of %s: please add its text as %s.".formatted(library, added));
      }
    }
    Files.createDirectories(folder.resolve("interleave"));
    Files.copy(build.base().resolve("LICENSE"), folder.resolve("interleave/LICENCE.txt"));
    Files.createDirectories(folder.resolve("ibm-plex"));
    Files.copy(
        build.base().resolve("assets/fonts/OFL.txt"), folder.resolve("ibm-plex/LICENCE.txt"));
  }

  /// The name of a library without its version and system.
  private static String library(Path jar) {
    return jar.getFileName().toString().replaceAll("-\\d.*", "");
  }
}
