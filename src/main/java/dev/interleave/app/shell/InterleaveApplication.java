package dev.interleave.app.shell;

import dev.interleave.app.session.Session;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Texts;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program with a window.
public class InterleaveApplication extends Application {

  private @Nullable Session session;

  /// The store of preferences remarks upon its own first use and on locks of its files; nobody who
  /// starts this program needs to know.
  private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

  /// Opens the window, and returns when it was closed.
  ///
  /// @param names what to show: nothing, or one file or the name of a built-in program
  /// @return what to exit with
  public static int open(String... names) {
    if (!Display.isThere()) {
      return Display.absent();
    }
    try {
      launch(InterleaveApplication.class, names);
      return 0;
    } catch (UnsupportedOperationException _) {
      return Display.absent();
    }
  }

  @Override
  public void start(Stage window) {
    PREFERENCES_LOG.setLevel(Level.OFF);
    Executor background =
        Executors.newCachedThreadPool(
            work -> Thread.ofPlatform().daemon().name("background").unstarted(work));
    var memory = new Memory(Preferences.userRoot().node("dev/interleave"));
    var texts = Texts.in(memory.language());
    var opened = new Session(background, Platform::runLater, texts);
    session = opened;
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, failure) -> opened.tell(sentence(failure, texts)));
    var shown =
        new MainWindow(
            window,
            opened,
            background,
            BuiltInProgram.all(),
            memory,
            new FileDialogs(window, texts));
    shown.browseWith(getHostServices()::showDocument);
    shown.show();
    if (getParameters().getRaw().isEmpty()) {
      shown.welcome();
    }
    getParameters().getRaw().forEach(shown::open);
  }

  /// Leaves nothing behind: no thread and no process of a real run.
  @Override
  public void stop() {
    if (session != null) {
      session.close();
    }
  }

  private static String sentence(Throwable failure, Texts texts) {
    String message = failure.getMessage();
    return texts.say("shell.error", message == null ? failure.getClass().getSimpleName() : message);
  }
}
