package dev.interleave.app.session;

import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.picture.Film;
import dev.interleave.picture.Mark;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A run that somebody wants to see.
///
/// @param title what its tab is to say
/// @param program name of the program
/// @param source its text
/// @param settings what to run it with
/// @param script what is laid down about the run beforehand
record RunRequest(
    String title, String program, String source, RunSettings settings, Script script) {

  /// Makes the run. Takes as long as it takes; to be called in the background.
  ///
  /// @param cancelled asked now and then
  /// @throws java.util.concurrent.CancellationException if it was cancelled
  Making make(BooleanSupplier cancelled) {
    try {
      Program compiled = Program.compile(program, source);
      Trace trace = new Simulator(compiled, settings).record(script, cancelled);
      Analysis analysis = Analysis.of(trace);
      return new Making.Made(
          new RunView(title, trace, analysis, new Film(trace, marks(trace, analysis)), script));
    } catch (ProgramException unreadable) {
      return new Making.Unreadable(unreadable.problem());
    } catch (ScheduleException unfit) {
      return new Making.Impossible(String.valueOf(unfit.getMessage()));
    }
  }

  /// The same under another title.
  RunRequest titled(String other) {
    return new RunRequest(other, program, source, settings, script);
  }

  private static List<Mark> marks(Trace trace, Analysis analysis) {
    return analysis.findings().stream().map(finding -> mark(trace, finding)).toList();
  }

  private static Mark mark(Trace trace, Finding finding) {
    int actor = trace.events().get(finding.at()).actor();
    return new Mark(finding.at(), actor, finding.resource(), finding.sentence(), finding.lost());
  }
}
