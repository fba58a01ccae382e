package dev.interleave.app.session;

import dev.interleave.program.Problem;

/// What came of making a run.
sealed interface Making {

  /// The run was made.
  record Made(RunView run) implements Making {}

  /// The program's text is no program.
  record Unreadable(Problem problem) implements Making {}

  /// The program cannot be run like this.
  ///
  /// @param sentence why
  record Impossible(String sentence) implements Making {}
}
