package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.program.Program;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;

/// Runs the shortest way to each outcome of an exploration, to look into it.
final class Replays {

  /// Enough to see what goes wrong, few enough to be made in a second or two.
  static final int MOST = 500;

  private Replays() {}

  /// What was explored, with what is found in the replays.
  ///
  /// @param texts the language in which is said what was found
  /// @throws CommandException if a schedule cannot be replayed
  static ExploreReport of(Texts texts, Program program, Exploration exploration)
      throws CommandException {
    var simulator = new Simulator(program, exploration.run());
    var traces = new ArrayList<Trace>();
    var findings = new ArrayList<ExploreReport.Found>();
    var known = new HashSet<Said>();
    for (ReachableOutcome outcome : exploration.outcomes().stream().limit(MOST).toList()) {
      Trace trace = replay(simulator, outcome);
      for (Finding finding : Analysis.of(trace, texts).findings()) {
        if (known.add(new Said(finding.kind(), finding.sentence()))) {
          findings.add(new ExploreReport.Found(traces.size(), finding));
        }
      }
      traces.add(trace);
    }
    return new ExploreReport(texts, exploration, traces, findings);
  }

  /// What makes two findings one to a reader.
  private record Said(Finding.Kind kind, String sentence) {}

  private static Trace replay(Simulator simulator, ReachableOutcome outcome)
      throws CommandException {
    try {
      return simulator.record(Script.replay(outcome.shortest().schedule()), () -> false);
    } catch (ScheduleException misfit) {
      throw new CommandException(String.valueOf(misfit.getMessage()), misfit);
    }
  }
}
