package dev.interleave.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The window opened and closed again by nobody, for the virtual machine to watch.
public final class Rehearsal {

  /// How long the window is watched while it plays.
  private static final long PLAYING_SECONDS = 6;

  private static final List<KeyCode> KEYS =
      List.of(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.L, KeyCode.SPACE);

  private Rehearsal() {}

  /// Opens the window, plays, steps, and closes it.
  ///
  /// @param meanwhile done on another thread while the window is open
  public static void open(Runnable meanwhile) {
    Thread.ofPlatform()
        .daemon()
        .name("rehearsal")
        .start(
            () -> {
              try {
                play();
                meanwhile.run();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              } finally {
                Platform.exit();
              }
            });
    InterleaveApplication.open();
  }

  private static void play() throws InterruptedException {
    Scene scene = awaitScene();
    for (KeyCode key : KEYS) {
      Platform.runLater(() -> press(scene, key));
      TimeUnit.MILLISECONDS.sleep(300);
    }
    TimeUnit.SECONDS.sleep(PLAYING_SECONDS);
  }

  /// The window's contents, as soon as it shows them.
  private static Scene awaitScene() throws InterruptedException {
    while (true) {
      TimeUnit.MILLISECONDS.sleep(50);
      var found = new CompletableFuture<Optional<Scene>>();
      try {
        Platform.runLater(
            () ->
                found.complete(
                    Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(Window::getScene)
                        .findFirst()));
      } catch (IllegalStateException _) {
        // The toolkit has not started yet.
        continue;
      }
      Optional<Scene> scene = found.join();
      if (scene.isPresent()) {
        return scene.get();
      }
    }
  }

  private static void press(Scene scene, KeyCode key) {
    Event.fireEvent(
        scene.getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }
}
