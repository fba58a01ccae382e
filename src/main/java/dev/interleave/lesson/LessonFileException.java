package dev.interleave.lesson;

/// Says that the file of a lesson, or of its program, cannot be read. Its message is a sentence for
/// whoever wanted to open it.
public final class LessonFileException extends Exception {

  private static final long serialVersionUID = 1L;

  LessonFileException(String sentence) {
    super(sentence);
  }

  LessonFileException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
