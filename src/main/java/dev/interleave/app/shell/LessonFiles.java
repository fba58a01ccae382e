package dev.interleave.app.shell;

import dev.interleave.app.lesson.Classroom;
import dev.interleave.app.session.Session;
import dev.interleave.lesson.LessonException;
import dev.interleave.lesson.LessonFile;
import dev.interleave.lesson.LessonFileException;
import java.nio.file.Path;

/// Opens lessons that somebody wrote, and says where one is broken.
final class LessonFiles {

  private final Session session;
  private final Classroom classroom;
  private final Runnable shown;

  /// @param shown called when a lesson is held, so that it comes to the front
  LessonFiles(Session session, Classroom classroom, Runnable shown) {
    this.session = session;
    this.classroom = classroom;
    this.shown = shown;
  }

  /// Opens a file in the place of the program that is shown.
  ///
  /// @return whether it was opened
  boolean open(Path file) {
    try {
      classroom.hold(new LessonFile(session.texts()).read(file));
      session.dismissNotice();
      shown.run();
      return true;
    } catch (LessonException | LessonFileException broken) {
      session.tell(String.valueOf(broken.getMessage()));
      return false;
    }
  }
}
