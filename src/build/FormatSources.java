import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Formats every Java source of the project, or checks that each is formatted already. The build
/// runs it on the project's JDK, because the formatter must know the language it formats.
///
/// Arguments: `check` (exit 1 and name the files that differ) or `apply` (rewrite them).
final class FormatSources {

  private FormatSources() {}

  public static void main(String[] arguments) throws Exception {
    boolean apply = arguments[0].equals("apply");
    var differing = new ArrayList<Path>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String formatted =
          new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(text));
      if (!formatted.equals(text)) {
        differing.add(source);
        if (apply) {
          Files.writeString(source, formatted);
        }
      }
    }
    if (!apply && !differing.isEmpty()) {
      differing.forEach(source -> System.err.println("Not formatted: " + source));
      System.err.println("Run 'mvn -q validate exec:exec@format' and look at what it changed.");
      System.exit(1);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
