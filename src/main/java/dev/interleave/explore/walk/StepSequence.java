package dev.interleave.explore.walk;

import java.util.Arrays;
import java.util.Objects;

/// One way through a space, from the beginning.
public final class StepSequence {

  private final int[] actors;
  private final int choices;
  private final int switches;
  private final int decidingStep;

  /// A way.
  ///
  /// @param actors who takes each step, hidden steps too
  /// @param choices how many of the steps are visible
  /// @param switches how often a visible step is taken by another actor than the visible step
  ///   before
  /// @param decidingStep number of the step, from 1 and counting hidden ones, after which no other
  ///   ending can be reached; 0 if that was so from the beginning
  public StepSequence(int[] actors, int choices, int switches, int decidingStep) {
    this.actors = actors.clone();
    this.choices = choices;
    this.switches = switches;
    this.decidingStep = decidingStep;
  }

  /// Who takes each step, hidden steps too.
  public int[] actors() {
    return actors.clone();
  }

  /// How many of the steps are visible.
  public int choices() {
    return choices;
  }

  /// How often a visible step is taken by another actor than the visible step before.
  public int switches() {
    return switches;
  }

  /// Number of the step, from 1 and counting hidden ones, after which no other ending can be
  /// reached; 0 if that was so from the beginning.
  public int decidingStep() {
    return decidingStep;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StepSequence that
        && Arrays.equals(actors, that.actors)
        && choices == that.choices
        && switches == that.switches
        && decidingStep == that.decidingStep;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(actors), choices, switches, decidingStep);
  }

  @Override
  public String toString() {
    return Arrays.toString(actors)
        + ", "
        + choices
        + " choices, "
        + switches
        + " switches, decided at "
        + decidingStep;
  }
}
