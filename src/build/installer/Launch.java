import java.util.List;
import java.util.Locale;

/// How Java is started for the program. An archive of classes fits only a Java that is started with
/// the very options it was made with, so they stand here once.
final class Launch {

  static final String MAIN = "dev.interleave.Interleave";
  static final String TRAINING = "dev.interleave.Training";

  /// What stands for the folder of the jars, in jpackage's way.
  static final String FOLDER = "$APPDIR";

  private Launch() {}

  /// The archives: a small one for commands, so that they need not map what only the window uses.
  enum Archive {
    COMMANDS,
    WINDOW;

    String file() {
      return training() + ".aot";
    }

    /// What the training is told to do.
    String training() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The option that uses it.
    String option() {
      return "-XX:AOTCache=" + FOLDER + "/" + file();
    }
  }

  /// The options without the one for the archive.
  static List<String> options() {
    return List.of(
        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        // An archive that does not fit is done without, and nobody needs to read of it.
        "-Xlog:disable",
        "-Xlog:all=error:stderr",
        // Where the part that encodes films is, if it is there.
        "-Dorg.bytedeco.javacpp.platform.preloadpath=" + FOLDER + "/ffmpeg");
  }
}
