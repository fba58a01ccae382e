package dev.interleave.lesson;

import dev.interleave.text.Texts;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with one file.
///
/// @param file its name
/// @param texts the words to say it in
record Complaints(String file, Texts texts) {

  /// What is wrong with what begins at a place.
  ///
  /// @param key what is wrong: the text `lesson.flaw.` and this
  LessonException about(Phrase at, String key, @Nullable Object... values) {
    return about(at.line(), at.column(), key, values);
  }

  /// What is wrong at a place.
  ///
  /// @param at the line
  /// @param column one-based
  /// @param key what is wrong: the text `lesson.flaw.` and this
  LessonException about(Line at, int column, String key, @Nullable Object... values) {
    String sentence = texts.say("lesson.flaw." + key, values);
    return new LessonException(file, new Flaw(at.number(), column, sentence));
  }
}
