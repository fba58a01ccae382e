package dev.interleave.trace;

/// What a run was made with, beside its program. A simulated run is a pure function of the program
/// and these.
///
/// @param toggles what is switched off when the run begins
/// @param cores how many actors can run at the same instant, at least 1
/// @param gil whether each process has a global interpreter lock
/// @param policy how the scheduler chooses
/// @param seed what the random choices start from
/// @param stepLimit after how many steps a run is ended as endless, at least 1
public record RunSettings(
    Toggles toggles, int cores, boolean gil, PolicyKind policy, long seed, int stepLimit) {

  /// How the scheduler chooses the actor that takes the next step.
  public enum PolicyKind {
    /// Actors take turns; under a GIL a turn ends by blocking or at the switch interval.
    ROUND_ROBIN,
    /// Every choice is drawn from a seeded random source.
    RANDOM
  }

  /// What a run is made with unless somebody says otherwise.
  public static final RunSettings DEFAULT =
      new RunSettings(Toggles.NONE, 4, true, PolicyKind.ROUND_ROBIN, 1, 1_000_000);

  public RunSettings {
    if (cores < 1) {
      throw new IllegalArgumentException("A run needs at least one core, not " + cores);
    }
    if (stepLimit < 1) {
      throw new IllegalArgumentException("A run needs at least one step, not " + stepLimit);
    }
  }

  /// The same with other toggles.
  public RunSettings withToggles(Toggles other) {
    return new RunSettings(other, cores, gil, policy, seed, stepLimit);
  }

  /// The same with another number of cores.
  public RunSettings withCores(int other) {
    return new RunSettings(toggles, other, gil, policy, seed, stepLimit);
  }

  /// The same with the global interpreter lock on or off.
  public RunSettings withGil(boolean on) {
    return new RunSettings(toggles, cores, on, policy, seed, stepLimit);
  }

  /// The same under another policy.
  public RunSettings withPolicy(PolicyKind other) {
    return new RunSettings(toggles, cores, gil, other, seed, stepLimit);
  }

  /// The same with another seed.
  public RunSettings withSeed(long other) {
    return new RunSettings(toggles, cores, gil, policy, other, stepLimit);
  }

  /// The same with another step limit.
  public RunSettings withStepLimit(int other) {
    return new RunSettings(toggles, cores, gil, policy, seed, other);
  }
}
