package dev.interleave.app.shell;

import dev.interleave.app.session.Session;
import dev.interleave.exchange.ExchangeFormat;
import dev.interleave.lesson.LessonFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Programs, saved runs and lessons as files, wherever a person takes them from: the dialog, the
/// list of recent ones, another window's files dragged in, or the command line.
final class OpenedFiles {

  private final Session session;
  private final ProgramFiles programs;
  private final TraceFiles traces;
  private final LessonFiles lessons;
  private final RecentFiles recent;
  private final FileQuestions questions;

  OpenedFiles(
      Session session,
      ProgramFiles programs,
      TraceFiles traces,
      LessonFiles lessons,
      RecentFiles recent,
      FileQuestions questions) {
    this.session = session;
    this.programs = programs;
    this.traces = traces;
    this.lessons = lessons;
    this.recent = recent;
    this.questions = questions;
  }

  /// The files that were opened or saved last, the latest first.
  List<Path> recent() {
    return recent.all();
  }

  /// Forgets them.
  void forgetRecent() {
    recent.clear();
  }

  /// Lets a person choose a file and opens it.
  void open() {
    if (programs.mayGoOn()) {
      questions.whichToOpen().ifPresent(this::show);
    }
  }

  /// Lets a person choose a lesson and opens it.
  void openLesson() {
    if (programs.mayGoOn()) {
      questions.whichLessonToOpen().ifPresent(this::show);
    }
  }

  /// Opens a file, unless the person wants to keep what is edited.
  void open(Path file) {
    if (programs.mayGoOn()) {
      show(file);
    }
  }

  /// Whether a file can be opened, by its name.
  static boolean canOpen(Path file) {
    String name = file.toString();
    return ExchangeFormat.canLoad(name) || ProgramFiles.isNamed(name) || LessonFile.isNamed(name);
  }

  /// Writes the program's text to its file, or asks where it has none.
  void saveProgram() {
    if (programs.save()) {
      rememberProgram();
    }
  }

  /// Asks where to write the program's text, and writes it.
  void saveProgramAs() {
    if (programs.saveAs()) {
      rememberProgram();
    }
  }

  /// Asks where to write the run that is shown, and writes it.
  void saveRun() {
    traces.save(recent::add);
  }

  private void show(Path file) {
    if (Files.notExists(file)) {
      recent.drop(file);
      session.tell(session.texts().say("shell.file.missing", file));
    } else if (ExchangeFormat.canLoad(file.toString())) {
      traces.open(file, () -> recent.add(file));
    } else if (LessonFile.isNamed(file.toString())) {
      if (lessons.open(file)) {
        recent.add(file);
      }
    } else if (programs.open(file)) {
      recent.add(file);
    }
  }

  private void rememberProgram() {
    Path file = session.document().fileProperty().get();
    if (file != null) {
      recent.add(file);
    }
  }
}
