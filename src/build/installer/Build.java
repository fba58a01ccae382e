import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/// What is built and where it lies.
///
/// @param base the project's folder
/// @param version of the program, as Maven has it
/// @param time that every shipped file gets
record Build(Path base, String version, Instant time) {

  Path target() {
    return base.resolve("target");
  }

  /// The folder for what is made on the way.
  Path work() {
    return target().resolve("installer");
  }

  Path packaging() {
    return base.resolve("packaging");
  }

  Path icons() {
    return target().resolve("icons");
  }

  Path libraries() {
    return target().resolve("lib");
  }

  Path jar() {
    return target().resolve("interleave.jar");
  }

  /// The version as packages of Linux sort it: what is not released yet comes before the release.
  String sortedVersion() {
    return version.replace("-SNAPSHOT", "~snapshot");
  }

  /// The version in numbers alone, for the tools of macOS and Windows.
  String plainVersion() {
    return version.replaceAll("-.*", "");
  }

  /// The version that macOS takes, where the first number must not be 0.
  String versionOfMac() {
    return plainVersion().replaceFirst("^0\\.", "1.");
  }

  /// The folder of the fresh image that jlink makes of Java.
  Path runtime() {
    return work().resolve("runtime");
  }

  /// The folder that jpackage makes images in.
  Path images() throws IOException {
    return work().resolve("image");
  }
}
