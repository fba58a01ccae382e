import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Runs the tools that installers are made with: those of this JDK, and those of the system.
final class Tool {

  private Tool() {}

  /// Runs a tool of this JDK.
  ///
  /// @return what it printed
  /// @throws Failure if it fails, with what it said
  static String ofJdk(String name, List<String> arguments) {
    var output = new StringWriter();
    var writer = new PrintWriter(output);
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new Failure("This JDK has no " + name + "; install a full one."));
    if (tool.run(writer, writer, arguments.toArray(String[]::new)) != 0) {
      throw new Failure(name + " failed:\n" + output);
    }
    return output.toString();
  }

  /// Runs a program of the system or of the image.
  ///
  /// @return what it printed
  /// @throws Failure if it is not there or fails
  static String ofSystem(String program, Object... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(program);
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Failure(Path.of(program).getFileName() + " failed:\n" + output);
      }
      return output;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Failure("The build was interrupted.");
    }
  }

  /// Whether a program is on the path of the system.
  static boolean isThere(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(java.io.File.pathSeparator)) {
      if (Path.of(folder, program).toFile().canExecute()) {
        return true;
      }
    }
    return false;
  }
}
