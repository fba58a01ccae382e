package dev.interleave.app.shell;

import dev.interleave.app.session.Session;

import dev.interleave.text.Language;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Application;

import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program with a window.
public class InterleaveApplication extends Application {

  private @Nullable LocalizedWindow window;

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
  public void start(Stage stage) {
    PREFERENCES_LOG.setLevel(Level.OFF);
    Executor background =
        Executors.newCachedThreadPool(
            work -> Thread.ofPlatform().daemon().name("background").unstarted(work));
    var memory = new Memory(Preferences.userRoot().node("dev/interleave"));
    var opened =
        new LocalizedWindow(
            stage,
            background,
            memory,
            texts -> new FileDialogs(stage, texts),
            getHostServices()::showDocument,
            InterleaveApplication::letTheToolkitSpeak);
    window = opened;
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, failure) -> tell(opened.session(), failure));
    opened.show();
    if (getParameters().getRaw().isEmpty()) {
      opened.welcome();
    }
    getParameters().getRaw().forEach(opened::open);
  }

  /// Leaves nothing behind: no thread and no process of a real run.
  @Override
  public void stop() {
    if (window != null) {
      window.session().close();
    }
  }

  /// Texts of the toolkit's own, as in the menu of a text field, follow the locale of the process.
  private static void letTheToolkitSpeak(Language language) {
    if (Language.of(Locale.getDefault()) != language) {
      Locale.setDefault(language.locale());
    }
  }

  private static void tell(Session session, Throwable failure) {
    String message = failure.getMessage();
    session.tell(
        session
            .texts()
            .say("shell.error", message == null ? failure.getClass().getSimpleName() : message));
  }
}
