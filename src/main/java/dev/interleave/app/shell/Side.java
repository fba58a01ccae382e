package dev.interleave.app.shell;

import dev.interleave.text.Texts;

/// What the right-hand side of the window can show, in the order of its tabs.
enum Side {
  /// Everything at the cursor in words and numbers.
  NOW("shell.side.now"),
  /// Every way the program can end.
  OUTCOMES("shell.side.outcomes"),
  /// What went wrong in the run, and what to change.
  FINDINGS("shell.side.findings"),
  /// The lesson about the program.
  LESSON("shell.side.lesson");

  private final String title;

  /// @param title key of what its tab says
  Side(String title) {
    this.title = title;
  }

  /// What its tab says.
  String title(Texts texts) {
    return texts.say(title);
  }
}
