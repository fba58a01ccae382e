package dev.interleave.bench;

import dev.interleave.app.shell.InterleaveApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// How long it takes from the start of a process to the first frame: Interleave beside an empty
/// JavaFX window. They are started in turn, in processes of their own, and say when their first
/// frame has gone to be drawn, when the second pulse after showing begins, with the processor time
/// spent until then, which a busy machine disturbs less.
///
/// Where `mvn -Ppackage verify` left an image of the program, both are also started on its Java:
/// the empty window with an archive of the classes of Java alone and with none of JavaFX, as any
/// Java has it, and Interleave with the archive that is shipped.
public final class FirstFrame {

  private static final int STARTS = 11;
  private static final String FRAME = "first frame after processor time of ";
  private static final Path IMAGE = Path.of("target", "installer", "image", "interleave", "lib");

  private FirstFrame() {}

  private record Start(Duration time, Duration processor) {}

  /// Measures and prints. With an argument it is one of the two that are measured.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 1) {
      Application.launch(arguments[0].equals("empty") ? Empty.class : Whole.class);
      return;
    }
    Map<String, List<String>> commands = new LinkedHashMap<>();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> developing = List.of("--class-path", System.getProperty("java.class.path"));
    commands.put("empty window", command(java, developing, "empty"));
    commands.put("Interleave", command(java, developing, "whole"));
    if (Files.isDirectory(IMAGE)) {
      String installed = IMAGE.resolve("runtime/bin/java").toString();
      List<String> paths = List.of("--class-path", installedClassPath());
      List<String> plain = with(paths, "-XX:SharedArchiveFile=" + archiveOfJavaAlone(installed));
      List<String> shipped = with(paths, "-XX:AOTCache=" + IMAGE.resolve("app/window.aot"));
      commands.put("empty window, installed Java", command(installed, plain, "empty"));
      commands.put("Interleave, installed", command(installed, shipped, "whole"));
    }
    print(measure(commands));
  }

  private static Map<String, List<Start>> measure(Map<String, List<String>> commands)
      throws IOException, InterruptedException {
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    for (int start = 0; start < STARTS; start++) {
      for (var entry : commands.entrySet()) {
        starts
            .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
            .add(untilFirstFrame(entry.getValue()));
      }
    }
    return starts;
  }

  private static void print(Map<String, List<Start>> starts) {
    starts.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-30s to the first frame, median of %d: %d ms, processor %d ms%n",
                name,
                STARTS,
                median(all, Start::time).toMillis(),
                median(all, Start::processor).toMillis()));
  }

  private static Duration median(List<Start> starts, Function<Start, Duration> part) {
    return starts.stream().map(part).sorted(Comparator.naturalOrder()).toList().get(STARTS / 2);
  }

  private static List<String> with(List<String> options, String more) {
    return Stream.concat(options.stream(), Stream.of(more)).toList();
  }

  private static List<String> command(String java, List<String> options, String which) {
    var command = new ArrayList<String>();
    command.add(java);
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    // As the installed program is started: its archive fits no others.
    command.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Xlog:disable");
    command.addAll(options);
    command.addAll(List.of(FirstFrame.class.getName(), which));
    return command;
  }

  /// The program's jars in the order of its launcher, and the classes of this benchmark, which may
  /// only come last: an archive fits any class path that begins like its own.
  private static String installedClassPath() throws IOException {
    String script = Files.readString(IMAGE.resolveSibling("bin").resolve("interleave"));
    String jars =
        script
            .lines()
            .filter(line -> line.strip().startsWith("-cp"))
            .findFirst()
            .map(line -> line.replaceAll(".*\"(.*)\".*", "$1"))
            .orElseThrow(() -> new IOException("The launcher names no class path"));
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith("bench-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    return jars.replace("$app", IMAGE.resolve("app").toAbsolutePath().toString())
        + File.pathSeparator
        + classes;
  }

  private static Path archiveOfJavaAlone(String java) throws IOException, InterruptedException {
    Path archive = Path.of("target", "installer", "java-alone.jsa").toAbsolutePath();
    new ProcessBuilder(java, "-Xshare:dump", "-Xlog:disable", "-XX:SharedArchiveFile=" + archive)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return archive;
  }

  private static Start untilFirstFrame(List<String> command)
      throws IOException, InterruptedException {
    long before = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      long after = System.nanoTime();
      process.waitFor();
      if (line == null || !line.startsWith(FRAME)) {
        throw new IOException("No frame was shown by " + String.join(" ", command));
      }
      long processor = Long.parseLong(line.substring(FRAME.length()));
      return new Start(Duration.ofNanos(after - before), Duration.ofNanos(processor));
    }
  }

  private static void tellOfTheFirstFrame() {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == 2) {
          Duration spent = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
          System.out.println(FRAME + spent.toNanos());
          System.out.flush();
          Platform.exit();
        }
      }
    }.start();
  }

  /// A window with nothing in it, of the size of Interleave's.
  public static final class Empty extends Application {
    @Override
    public void start(Stage window) {
      window.setScene(new Scene(new StackPane(), 1280, 800));
      window.show();
      tellOfTheFirstFrame();
    }
  }

  /// Interleave as a person opens it.
  public static final class Whole extends InterleaveApplication {
    @Override
    public void start(Stage window) {
      super.start(window);
      tellOfTheFirstFrame();
    }
  }
}
