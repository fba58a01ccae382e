import java.io.IOException;
import java.nio.file.Path;

/// The part that encodes films: FFmpeg's native libraries, unpacked, so that no copy of them has to
/// be made in anybody's home folder. Not much smaller than all the rest, and a package of its own.
final class FilmPart {

  private static final String JARS = "(ffmpeg|javacpp)-[\\d.-]+-[a-z].*\\.jar";

  /// What encoding does without: filters and devices.
  private static final String UNUSED = ".*(avfilter|avdevice).*";

  private FilmPart() {}

  static boolean isNativeJar(String name) {
    return name.matches(JARS);
  }

  /// Unpacks it.
  static void unpack(Build build, Platform platform, Path folder) throws IOException {
    for (Path jar : Tree.list(build.libraries(), FilmPart::isNativeJar)) {
      Tree.takeFlat(jar, entry -> platform.isNative(entry) && !entry.matches(UNUSED), folder);
    }
    if (Tree.list(folder, _ -> true).isEmpty()) {
      throw new Failure("There are no native libraries of FFmpeg for this system in target/lib.");
    }
  }
}
