import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Makes the installers of the system it runs on, and says how large they are.
///
/// Arguments: the project's folder, its version, the time that files get, and which installers:
/// kinds separated by commas, or `usual` for those of the system.
final class BuildInstallers {

  private BuildInstallers() {}

  public static void main(String[] arguments) throws IOException {
    var build = new Build(Path.of(arguments[0]), arguments[1], Instant.parse(arguments[2]));
    Platform platform = Platform.current();
    List<String> kinds =
        arguments[3].equals("usual")
            ? platform.usualInstallers()
            : List.of(arguments[3].split(","));
    try {
      Path image = new ProgramImage(build, platform).make();
      System.out.printf("%,d KB in %s%n", Tree.size(image) / 1024, image);
      var installers = new Installers(build, platform, image);
      for (String kind : kinds) {
        for (Path file : installers.make(kind)) {
          System.out.printf("%,d KB in %s%n", Files.size(file) / 1024, file);
        }
      }
    } catch (Failure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }
}
