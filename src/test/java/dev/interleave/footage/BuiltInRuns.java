package dev.interleave.footage;

import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;

/// Runs of the built-in programs, turn by turn.
public final class BuiltInRuns {

  private BuiltInRuns() {}

  /// A run of a program.
  ///
  /// @param locks whether its locks are on
  public static Trace of(String name, boolean locks) {
    try {
      BuiltInProgram program = BuiltInProgram.named(name).orElseThrow();
      RunSettings settings = RunSettings.DEFAULT.withToggles(Toggles.NONE.withLocks(locks));
      var compiled = Program.compile(program.name(), program.source());
      return new Simulator(compiled, settings).record(Script.NONE, () -> false);
    } catch (ProgramException | ScheduleException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
