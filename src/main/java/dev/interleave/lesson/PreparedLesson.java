package dev.interleave.lesson;

import java.nio.file.Path;
import java.util.Optional;

/// A lesson together with the text of its program: all that is needed to hold it.
///
/// @param id what it is remembered by
/// @param lesson the lesson
/// @param original the text of its program as it was found
/// @param file the file of its program, unless it comes with Interleave
public record PreparedLesson(String id, Lesson lesson, String original, Optional<Path> file) {

  /// The text of its program as the lesson runs it.
  public String source() {
    return lesson.conditions().appliedTo(original);
  }

  /// What its program is called.
  public String programName() {
    return lesson.program().name();
  }
}
