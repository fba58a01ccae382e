package dev.interleave.live.process;

import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/// A program that runs processes and says when they run, to be killed by a test.
final class ParentOfProcesses {

  /// What the processes are at when the parent is killed.
  enum Waiting {
    FOR_A_SLEEP,
    FOR_A_DEAD_OWNER,
    FOR_NOTHING
  }

  private ParentOfProcesses() {}

  public static void main(String[] arguments) throws Exception {
    var runs = new RunsOfProcesses(Path.of(arguments[0]), Path.of(arguments[1]));
    try {
      AddingRun run =
          switch (Waiting.valueOf(arguments[2])) {
            case FOR_A_SLEEP ->
                runs.start(RunsOfProcesses.sleeping(3, 500, Duration.ofSeconds(10)));
            case FOR_A_DEAD_OWNER -> runs.whoseHolderWasKilled();
            case FOR_NOTHING -> runs.start(RunsOfProcesses.program(3, 100_000, Guard.SHARED));
          };
      System.out.println("running");
      run.await(RunsOfProcesses.LONG_ENOUGH);
    } catch (LiveException e) {
      System.out.println(e.sentence());
    }
  }

  /// Starts it in a virtual machine of its own.
  static ProcessBuilder command(Path temporary, Path cache, Waiting waiting) {
    String classPath =
        folderOf(AddingRun.class)
            + System.getProperty("path.separator")
            + folderOf(ParentOfProcesses.class)
            + System.getProperty("path.separator")
            + folderOf(Assertions.class);
    return new ProcessBuilder(
        new ArrayList<>(
            List.of(
                ChildJvm.launcher().toString(),
                "-XX:-UsePerfData",
                "-cp",
                classPath,
                ParentOfProcesses.class.getName(),
                temporary.toString(),
                cache.toString(),
                waiting.name())));
  }

  /// The folder or jar that a class was read from, which for a patched module is not that of the
  /// module.
  private static Path folderOf(Class<?> type) {
    String path = type.getName().replace('.', '/') + ".class";
    String url = String.valueOf(type.getResource("/" + path));
    String root = url.substring(0, url.length() - path.length());
    return Path.of(URI.create(root.replaceFirst("^jar:", "").replaceFirst("!/$", "")));
  }
}
