package dev.interleave.app.session;

import dev.interleave.text.Texts;
import dev.interleave.compare.Comparison;
import dev.interleave.compare.ComparisonFilm;
import dev.interleave.picture.Film;
import dev.interleave.picture.SideBySide;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Trace;
import java.util.function.BooleanSupplier;

/// Two runs that are compared, whose films have one clock: a position of the one is a position of
/// the other.
///
/// @param off the run with all locks off
/// @param on the run with all locks on
/// @param pictures draws both side by side
/// @param sentence where they part, or that they do not
public record ComparedRuns(RunView off, RunView on, SideBySide pictures, String sentence) {

  private static final RunTitle TITLE = texts -> texts.say("session.title.compared");

  /// Compares, on the thread that asks for it.
  ///
  /// @param of the run whose schedule is compared
  /// @param cancelled asked now and then
  /// @throws java.util.concurrent.CancellationException if it was cancelled
  static ComparedRuns of(RunView of, BooleanSupplier cancelled)
      throws ProgramException, ScheduleException {
    Trace.Origin origin = of.trace().origin();
    Texts texts = of.film().texts();
    var simulator =
        new Simulator(Program.compile(origin.program(), origin.source()), origin.settings());
    Comparison comparison =
        Comparison.of(simulator, origin.settings(), of.script(), cancelled, texts);
    ComparisonFilm films = ComparisonFilm.of(comparison, texts);
    return new ComparedRuns(
        view(comparison.off().trace(), films.off()),
        view(comparison.on().trace(), films.on()),
        films.pictures(),
        comparison.sentence(texts));
  }

  private static RunView view(Trace trace, Film film) {
    return RunView.of(TITLE, trace, new Script(Schedule.EMPTY, trace.toggleChanges()), film);
  }

  /// Whether a run is one of the two.
  boolean isSide(RunView run) {
    return run.equals(off) || run.equals(on);
  }
}
