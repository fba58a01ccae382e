package dev.interleave.app.shell;

/// What the right-hand side of the window can show, in the order of its tabs.
enum Side {
  /// Everything at the cursor in words and numbers.
  NOW("Now"),
  /// Every way the program can end.
  OUTCOMES("Outcomes"),
  /// What went wrong in the run, and what to change.
  FINDINGS("Findings"),
  /// The lesson about the program.
  LESSON("Lesson");

  private final String title;

  Side(String title) {
    this.title = title;
  }

  /// What its tab says.
  String title() {
    return title;
  }
}
