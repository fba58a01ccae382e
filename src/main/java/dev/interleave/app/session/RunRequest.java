package dev.interleave.app.session;

import dev.interleave.text.Texts;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.function.BooleanSupplier;

/// A simulated run that somebody wants to see.
///
/// @param title what its tab is to say
/// @param program name of the program
/// @param source its text
/// @param settings what to run it with
/// @param script what is laid down about the run beforehand
record RunRequest(
    RunTitle title, String program, String source, RunSettings settings, Script script) {

  /// Makes the run. Takes as long as it takes; to be called in the background.
  ///
  /// @param cancelled asked now and then
  /// @param texts the language of what is said of it
  /// @throws java.util.concurrent.CancellationException if it was cancelled
  Making make(BooleanSupplier cancelled, Texts texts) {
    try {
      Program compiled = Program.compile(program, source);
      Trace trace = new Simulator(compiled, settings).record(script, cancelled);
      return new Making.Made(RunView.of(title, trace, script, texts));
    } catch (ProgramException unreadable) {
      return new Making.Unreadable(unreadable.problem());
    } catch (ScheduleException unfit) {
      return new Making.Impossible(String.valueOf(unfit.getMessage()));
    }
  }

  /// The same under another title.
  RunRequest titled(RunTitle other) {
    return new RunRequest(other, program, source, settings, script);
  }
}
