package dev.interleave.lesson;

/// The program that a lesson is about.
public sealed interface LessonProgram {

  /// What the lesson calls it.
  String name();

  /// A program that comes with Interleave.
  ///
  /// @param name its name, as the command line takes it
  record BuiltIn(String name) implements LessonProgram {}

  /// A file beside the lesson's own.
  ///
  /// @param name the name of the file, without any folder
  record Beside(String name) implements LessonProgram {}
}
