package dev.interleave.app.lesson;

import java.util.Optional;

/// What a learner has done, remembered from one start to the next.
public interface Progress {

  /// What was predicted last in a lesson.
  ///
  /// @param lesson what the lesson is remembered by
  Optional<String> prediction(String lesson);

  /// Something was predicted.
  void predicted(String lesson, String answer);

  /// Whether the task of a lesson was ever done.
  boolean isDone(String lesson);

  /// The task of a lesson is done.
  void done(String lesson);
}
