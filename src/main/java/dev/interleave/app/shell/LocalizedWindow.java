package dev.interleave.app.shell;

import dev.interleave.app.session.Session;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The main window in the language that a person reads. When another one is chosen, a new main
/// window takes the place of the old one on the same stage, over a session that goes on with
/// everything the old one holds.
final class LocalizedWindow {

  private final Stage stage;
  private final Executor background;
  private final Memory memory;
  private final Function<Texts, FileQuestions> questions;
  private final Consumer<String> browser;
  private final Consumer<Language> spoken;
  private Session session;
  private MainWindow shown;

  /// A window that is not shown yet.
  ///
  /// @param background where long work is done
  /// @param questions asks for files in a language
  /// @param browser shows pages of the web
  /// @param spoken told which language a window is about to be made in
  LocalizedWindow(
      Stage stage,
      Executor background,
      Memory memory,
      Function<Texts, FileQuestions> questions,
      Consumer<String> browser,
      Consumer<Language> spoken) {
    this.stage = stage;
    this.background = background;
    this.memory = memory;
    this.questions = questions;
    this.browser = browser;
    this.spoken = spoken;
    session = session(memory.language());
    shown = window(session);
  }

  private Session session(Language language) {
    spoken.accept(language);
    return new Session(background, Platform::runLater, Texts.in(language));
  }

  private MainWindow window(Session of) {
    var window =
        new MainWindow(
            stage, of, background, BuiltInProgram.all(), memory, questions.apply(of.texts()));
    window.browseWith(browser);
    // The menu that was chosen from is gone first.
    window.speakWith(language -> Platform.runLater(() -> speak(language)));
    return window;
  }

  /// What the window is about now.
  Session session() {
    return session;
  }

  /// Shows the window.
  void show() {
    shown.show();
  }

  /// Welcomes whoever has never seen it.
  void welcome() {
    shown.welcome();
  }

  /// Shows a built-in program, or what a file holds.
  void open(String name) {
    shown.open(name);
  }

  /// Speaks another language: at once, or from the next start on while files are being written,
  /// which tell the window when they are done.
  void speak(Language language) {
    if (language == session.texts().language()) {
      memory.remember(language);
    } else if (shown.isWorking()) {
      shown.speakNextTime(language);
    } else {
      memory.remember(language);
      shown.leave();
      Session before = session;
      session = session(language);
      shown = window(session);
      session.goOnFrom(before);
      shown.appear();
    }
  }
}
