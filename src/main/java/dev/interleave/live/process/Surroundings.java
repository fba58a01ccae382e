package dev.interleave.live.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where child processes find room, and how their virtual machine is started.
///
/// @param temporaryFolder where the file lies that they map
/// @param cacheFolder where what makes them start fast is kept from run to run; made if need be
/// @param options further options of their virtual machine
public record Surroundings(Path temporaryFolder, Path cacheFolder, List<String> options) {

  public Surroundings {
    options = List.copyOf(options);
  }

  /// Those of this machine and this user.
  public static Surroundings ofThisMachine() {
    return new Surroundings(
        Path.of(System.getProperty("java.io.tmpdir")),
        userCaches().resolve("interleave"),
        List.of());
  }

  private static Path userCaches() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return absolute(System.getenv("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
    }
    if (system.contains("mac")) {
      return home.resolve("Library").resolve("Caches");
    }
    return absolute(System.getenv("XDG_CACHE_HOME"), home.resolve(".cache"));
  }

  /// The folder of a variable, unless that is not set or not absolute, which by the XDG Base
  /// Directory Specification is to be ignored.
  private static Path absolute(@Nullable String folder, Path otherwise) {
    if (folder == null || folder.isEmpty() || !Path.of(folder).isAbsolute()) {
      return otherwise;
    }
    return Path.of(folder);
  }
}
