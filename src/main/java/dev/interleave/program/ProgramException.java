package dev.interleave.program;

/// Says that a text is no program that can be run.
public final class ProgramException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// @param program name of the program
  /// @param problem what is wrong
  public ProgramException(String program, Problem problem) {
    super(program + ":" + problem.range() + ": " + problem.message());
    this.problem = problem;
  }

  /// What is wrong, and where. The exception's message says both, as `file:line:column: sentence`.
  public Problem problem() {
    return problem;
  }
}
