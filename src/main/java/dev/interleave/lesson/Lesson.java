package dev.interleave.lesson;

import java.util.List;

/// One lesson: a question, a run, what happened and why, and something to try.
///
/// @param title its title
/// @param program the program it is about
/// @param conditions what the run is made with
/// @param question what is asked before the run
/// @param watch what to look at while it runs, possibly nothing
/// @param explanation what happened and why
/// @param task what to try
public record Lesson(
    String title,
    LessonProgram program,
    Conditions conditions,
    Question question,
    List<Block> watch,
    List<Block> explanation,
    Task task) {

  public Lesson {
    watch = List.copyOf(watch);
    explanation = List.copyOf(explanation);
  }
}
