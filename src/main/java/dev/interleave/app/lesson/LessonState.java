package dev.interleave.app.lesson;

import dev.interleave.lesson.PreparedLesson;
import dev.interleave.lesson.Question;
import java.util.Collections;
import java.util.List;

/// How far a learner is in a lesson. Immutable: every input makes another one.
///
/// @param lesson the lesson
/// @param step what is to be done next
/// @param prediction what was predicted, empty if nothing was
/// @param answer what the run answered, empty if it has not yet
/// @param met which checks of the task hold, in their order
record LessonState(
    PreparedLesson lesson, Step step, String prediction, String answer, List<Boolean> met) {

  /// What a learner does in a lesson, in order.
  enum Step {
    /// Says what will happen.
    PREDICT,
    /// Looks at it.
    WATCH,
    /// Reads why.
    EXPLAIN,
    /// Changes something.
    TRY
  }

  LessonState {
    met = List.copyOf(met);
  }

  /// The beginning of a lesson.
  ///
  /// @param before what was predicted the last time, possibly nothing
  static LessonState beginning(PreparedLesson lesson, String before) {
    int checks = lesson.lesson().task().checks().size();
    return new LessonState(lesson, Step.PREDICT, before, "", Collections.nCopies(checks, false));
  }

  /// Something was predicted, and is not certain yet.
  LessonState predicted(String said) {
    return new LessonState(lesson, step, said, answer, met);
  }

  /// The run begins.
  LessonState watching() {
    return new LessonState(lesson, Step.WATCH, prediction, "", met);
  }

  /// The run is over.
  ///
  /// @param answered what it answered
  LessonState explained(String answered) {
    return step == Step.WATCH
        ? new LessonState(lesson, Step.EXPLAIN, prediction, answered, met)
        : this;
  }

  /// The task begins.
  LessonState trying() {
    return new LessonState(lesson, Step.TRY, prediction, answer, met);
  }

  /// The checks were looked at. A task that is done stays done.
  LessonState checked(List<Boolean> hold) {
    return step != Step.TRY || isDone()
        ? this
        : new LessonState(lesson, step, prediction, answer, hold);
  }

  /// Whether the task is done.
  boolean isDone() {
    return !met.contains(false);
  }

  /// Whether what was predicted is what happened.
  boolean wasRight() {
    return Question.same(prediction, answer);
  }
}
