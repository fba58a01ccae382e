package dev.interleave.simulate;

/// Says that a schedule does not fit the program it is replayed on.
public final class ScheduleException extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param step the step that cannot be taken, one-based
  /// @param reason why, in one sentence
  public ScheduleException(int step, String reason) {
    super("Step " + step + " of the schedule cannot be taken: " + reason);
  }
}
