package dev.interleave.simulate.machine;

/// What things cost on the virtual clock: of the order of what they cost CPython on a desktop
/// machine, and round.
public final class Costs {

  /// A step.
  public static final long STEP_NANOS = 1_000;

  /// An instruction of local work.
  public static final long INSTRUCTION_NANOS = 20;

  /// Starting a thread, for the starter and until the thread runs.
  public static final long THREAD_START_NANOS = 50_000;

  /// Starting a process, for the starter and until the process runs.
  public static final long PROCESS_START_NANOS = 1_000_000;

  private Costs() {}
}
