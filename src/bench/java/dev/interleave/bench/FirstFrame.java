package dev.interleave.bench;

import dev.interleave.app.shell.InterleaveApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// How long it takes from the start of a process to the first frame: Interleave beside an empty
/// JavaFX window. Both are started in turn, in processes of their own with the same options, and
/// say when their first frame has gone to be drawn: when the second pulse after showing begins.
public final class FirstFrame {

  private static final int STARTS = 7;
  private static final String FRAME = "first frame";

  private FirstFrame() {}

  /// Measures and prints. With an argument it is one of the two that are measured.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 1) {
      Application.launch(arguments[0].equals("empty") ? Empty.class : Whole.class);
      return;
    }
    long[] empty = new long[STARTS];
    long[] whole = new long[STARTS];
    for (int start = 0; start < STARTS; start++) {
      empty[start] = nanosToFirstFrame("empty");
      whole[start] = nanosToFirstFrame("whole");
    }
    double ofEmpty = medianMillis(empty);
    double ofWhole = medianMillis(whole);
    System.out.printf(
        Locale.ROOT,
        "to the first frame, median of %d: empty window %.0f ms, Interleave %.0f ms, ratio %.2f%n",
        STARTS,
        ofEmpty,
        ofWhole,
        ofWhole / ofEmpty);
  }

  private static double medianMillis(long[] nanos) {
    return Arrays.stream(nanos).sorted().toArray()[nanos.length / 2] / 1e6;
  }

  private static long nanosToFirstFrame(String which) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("--class-path", System.getProperty("java.class.path")));
    command.addAll(List.of(FirstFrame.class.getName(), which));
    long before = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      long after = System.nanoTime();
      process.waitFor();
      if (!FRAME.equals(line)) {
        throw new IOException("The window of '" + which + "' showed no frame");
      }
      return after - before;
    }
  }

  private static void tellOfTheFirstFrame() {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == 2) {
          System.out.println(FRAME);
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
  public static final class Whole extends Application {
    @Override
    public void start(Stage window) {
      new InterleaveApplication().start(window);
      tellOfTheFirstFrame();
    }
  }
}
