package dev.interleave.live.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts virtual machines that are small and soon up: the Java that runs this program, with a
/// serial collector, a small heap and the fast compiler.
///
/// @param java the launcher
/// @param classPath where the classes are
/// @param options further options
record ChildJvm(Path java, Path classPath, List<String> options) {

  private static final List<String> SMALL_AND_FAST =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx16m",
          "-XX:TieredStopAtLevel=1",
          // A file per process, which nobody would remove after a kill.
          "-XX:-UsePerfData",
          // No warnings about an archive that does not fit: it is done without.
          "-Xlog:disable");

  /// Variables by which a user gives options to any Java, and Java says that it took them.
  private static final List<String> OPTION_VARIABLES =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  ChildJvm {
    options = List.copyOf(options);
  }

  /// The launcher of the Java that runs this program.
  static Path launcher() {
    Path folder = Path.of(System.getProperty("java.home"), "bin");
    Path windows = folder.resolve("java.exe");
    return Files.exists(windows) ? windows : folder.resolve("java");
  }

  /// The same with further options.
  ChildJvm with(String... more) {
    var all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new ChildJvm(java, classPath, all);
  }

  /// Starts a virtual machine.
  ///
  /// @param arguments those of the main method
  Process start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(SMALL_AND_FAST);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath.toString(), main.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    OPTION_VARIABLES.forEach(builder.environment()::remove);
    return builder.start();
  }
}
