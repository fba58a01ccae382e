package dev.interleave.simulate;

import dev.interleave.program.Program;
import dev.interleave.simulate.library.PythonLibrary;
import dev.interleave.simulate.machine.Execution;
import dev.interleave.simulate.machine.Image;
import dev.interleave.simulate.machine.Library;
import dev.interleave.simulate.machine.Stepper;
import dev.interleave.simulate.machine.Timing;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Runs one program under one group of settings. A run is a pure function of both and of the
/// script. Immutable; may be used by several threads at once.
public final class Simulator {

  private final Image image;
  private final RunSettings settings;
  private final Library library = new PythonLibrary();

  /// A simulator of the program under the settings.
  public Simulator(Program program, RunSettings settings) {
    this(new Image(program), settings);
  }

  private Simulator(Image image, RunSettings settings) {
    this.image = image;
    this.settings = settings;
  }

  /// A simulator of the same program under other settings.
  public Simulator under(RunSettings other) {
    return new Simulator(image, other);
  }

  /// Runs to the end and records everything.
  ///
  /// @param script what is laid down beforehand
  /// @param cancelled asked now and then; when it says yes the run ends where it is
  /// @throws ScheduleException if the script names an actor that cannot take the step
  /// @throws CancellationException if it was cancelled
  public Trace record(Script script, BooleanSupplier cancelled) throws ScheduleException {
    Program program = image.program();
    var trace = new TraceBuilder(new Trace.Origin(program.name(), program.source(), settings));
    return trace.build(outcome(execution(script, cancelled, trace)));
  }

  /// Runs to the end and records only the outcome and the schedule.
  ///
  /// @throws ScheduleException if the script names an actor that cannot take the step
  public Result run(Script script) throws ScheduleException {
    return run(script, () -> false);
  }

  /// As [#run(Script)], but can be cancelled.
  ///
  /// @param cancelled asked now and then; when it says yes the run ends where it is
  /// @throws ScheduleException if the script names an actor that cannot take the step
  /// @throws CancellationException if it was cancelled
  public Result run(Script script, BooleanSupplier cancelled) throws ScheduleException {
    Execution execution = execution(script, cancelled, null);
    return new Result(outcome(execution), execution.schedule());
  }

  /// Ids of the actors that could take the next step after a script's steps, in order: those a
  /// person may choose among. Those that sleep count, as they may sleep less long than others are
  /// held up.
  ///
  /// @throws ScheduleException if the script names an actor that cannot take the step
  public List<Integer> choicesAfter(Script script) throws ScheduleException {
    try {
      return execution(script, () -> false, null).choicesAfterScript();
    } catch (Execution.Misfit misfit) {
      throw new ScheduleException(misfit.step(), misfit.reason());
    }
  }

  /// A run that is stepped by hand, at its beginning.
  ///
  /// @param timing what time means to it
  public Stepper stepper(Timing timing) {
    return new Stepper(image, settings, library, timing, false);
  }

  /// As [#stepper], but what is printed is left out, so that it does not matter who prints first.
  public Stepper silentStepper(Timing timing) {
    return new Stepper(image, settings, library, timing, true);
  }

  private Execution execution(
      Script script, BooleanSupplier cancelled, @Nullable TraceBuilder trace) {
    return new Execution(
        image,
        settings,
        library,
        script.steps(),
        script.carried(),
        script.switches(),
        cancelled,
        trace);
  }

  private static Outcome outcome(Execution execution) throws ScheduleException {
    try {
      return execution.runToEnd();
    } catch (Execution.Misfit misfit) {
      throw new ScheduleException(misfit.step(), misfit.reason());
    }
  }
}
