package dev.interleave.lesson;

import dev.interleave.trace.Schedule;
import java.util.List;

/// One way to do a task.
///
/// @param edits what to change in the program's text
/// @param conditions what to run it under
/// @param schedule which steps to choose first
public record Solution(List<Edit> edits, Conditions conditions, Schedule schedule) {

  /// A piece of text in the place of another.
  ///
  /// @param old what stands there; its first occurrence is meant
  public record Edit(String old, String replacement) {}

  public Solution {
    edits = List.copyOf(edits);
  }

  /// The text of the program once it is edited.
  ///
  /// @throws IllegalArgumentException if the text has nothing of what is to be replaced; the
  ///   message is that piece of text
  public String appliedTo(String source) {
    String text = conditions.appliedTo(source);
    for (Edit edit : edits) {
      int at = text.indexOf(edit.old());
      if (at < 0) {
        throw new IllegalArgumentException(edit.old());
      }
      text = text.substring(0, at) + edit.replacement() + text.substring(at + edit.old().length());
    }
    return text;
  }
}
