package dev.interleave.lesson;

/// Says that a text is no lesson. Its message is for whoever wrote the text.
public final class LessonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;

  /// @param file name of the file
  /// @param flaw what is wrong
  public LessonException(String file, Flaw flaw) {
    super(file + ":" + flaw.line() + ":" + flaw.column() + ": " + flaw.message());
    this.flaw = flaw;
  }

  /// What is wrong, and where. The exception's message says both, as `file:line:column: sentence`.
  public Flaw flaw() {
    return flaw;
  }
}
