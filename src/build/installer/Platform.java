import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The systems that installers are made on, each for itself, and what differs between them.
enum Platform {
  LINUX(List.of("deb", "tar.gz")),
  MACOS(List.of("dmg")),
  WINDOWS(List.of("msi"));

  private final List<String> usual;

  Platform(List<String> usual) {
    this.usual = usual;
  }

  /// The one that this runs on.
  static Platform current() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return WINDOWS;
    }
    return name.contains("mac") ? MACOS : LINUX;
  }

  /// What is made where nothing else is asked for.
  List<String> usualInstallers() {
    return usual;
  }

  /// The file that the icon is taken from.
  String icon() {
    return switch (this) {
      case LINUX -> "interleave-512.png";
      case MACOS -> "interleave.icns";
      case WINDOWS -> "interleave.ico";
    };
  }

  /// Where jpackage lays its image, in the folder that it was told.
  Path image(Path folder) {
    return this == MACOS ? folder.resolve("Interleave.app") : folder.resolve(programName());
  }

  /// What jpackage calls the program.
  String programName() {
    return this == LINUX ? "interleave" : "Interleave";
  }

  /// The folder of the program's jars in an image.
  Path application(Path image) {
    return switch (this) {
      case LINUX -> image.resolve("lib/app");
      case MACOS -> image.resolve("Contents/app");
      case WINDOWS -> image.resolve("app");
    };
  }

  /// The folder of Java in an image.
  Path java(Path image) {
    return switch (this) {
      case LINUX -> image.resolve("lib/runtime");
      case MACOS -> image.resolve("Contents/runtime/Contents/Home");
      case WINDOWS -> image.resolve("runtime");
    };
  }

  /// Whether a file of a jar is native code for it.
  boolean isNative(String file) {
    return switch (this) {
      case LINUX -> file.matches(".*\\.so(\\.\\d+)*");
      case MACOS -> file.endsWith(".dylib");
      case WINDOWS -> file.endsWith(".dll");
    };
  }
}
