package dev.interleave.simulate.schedule;

/// Chooses who takes the next step.
public interface Policy {

  /// Index of the chosen one.
  ///
  /// @param candidates those that can, at least one
  int choose(Candidates candidates);

  /// Whether the participant that took the last step would be chosen again whichever other threads
  /// of its process there are, if it can go on at once. A short cut: [#choose] would choose it too.
  default boolean keeps(Participant last) {
    return false;
  }
}
