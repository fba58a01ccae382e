package dev.interleave.bench;

import dev.interleave.app.shell.InterleaveApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// What the whole window holds of the heap at rest, and while it plays in a loop and counts round
/// after round: said once a minute, after garbage was collected.
public final class LoopedRounds {

  private static final int MINUTES = Integer.getInteger("minutes", 15);

  private LoopedRounds() {}

  /// Measures, prints, and ends.
  public static void main(String[] arguments) {
    Application.launch(Whole.class, arguments);
  }

  /// Interleave as a person opens it, with nobody to close it.
  public static final class Whole extends InterleaveApplication {

    private static final List<KeyCode> PLAY_AND_LOOP = List.of(KeyCode.R, KeyCode.SPACE);

    @Override
    public void start(Stage window) {
      super.start(window);
      Thread.ofPlatform().daemon().name("measuring").start(() -> measure(window));
    }

    private static void measure(Stage window) {
      try {
        TimeUnit.SECONDS.sleep(20);
        say("at rest", Duration.ZERO);
        PLAY_AND_LOOP.forEach(key -> Platform.runLater(() -> press(window, key)));
        for (long minute = 1; minute <= MINUTES; minute++) {
          TimeUnit.MINUTES.sleep(1);
          say("looping", Duration.ofMinutes(minute));
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } finally {
        Platform.exit();
      }
    }

    private static void press(Stage window, KeyCode key) {
      Event.fireEvent(
          window.getScene().getFocusOwner(),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void say(String what, Duration since) throws InterruptedException {
      Runtime runtime = Runtime.getRuntime();
      for (int collection = 0; collection < 3; collection++) {
        runtime.gc();
        TimeUnit.MILLISECONDS.sleep(200);
      }
      System.out.printf(
          Locale.ROOT,
          "%s, %d min: %.1f MiB of the heap, resident %s%n",
          what,
          since.toMinutes(),
          (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0,
          resident());
    }

    /// What the system says that the process takes, where it says so.
    private static String resident() {
      try {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .map(line -> line.replaceAll("\\s+", " "))
            .findFirst()
            .orElse("unknown");
      } catch (IOException _) {
        return "unknown";
      }
    }
  }
}
