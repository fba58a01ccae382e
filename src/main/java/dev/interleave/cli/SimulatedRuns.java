package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Analysis;
import dev.interleave.compare.Comparison;
import dev.interleave.program.Program;
import dev.interleave.simulate.Result;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Runs a program on the simulator, once or several times.
final class SimulatedRuns {

  /// Enough examples to see every finding, few enough to be made at once.
  static final int MOST_EXAMPLES = 20;

  private final Texts texts;
  private final Simulator simulator;
  private final String program;
  private final RunSettings settings;
  private final Script script;

  /// @param texts the language in which is said what was found
  /// @param settings what it is run with
  /// @param script what is laid down about it
  SimulatedRuns(Texts texts, Program program, String name, RunSettings settings, Script script) {
    this.texts = texts;
    this.simulator = new Simulator(program, settings);
    this.program = name;
    this.settings = settings;
    this.script = script;
  }

  /// Runs it once.
  Trace trace() throws CommandException {
    return record(settings);
  }

  /// Runs it with the locks off and on, under one schedule.
  Comparison comparison() throws CommandException {
    try {
      Comparison comparison = Comparison.of(simulator, settings, script, () -> false, texts);
      if (!Comparison.isAbout(comparison.off().trace())) {
        throw new CommandException(Comparison.withoutLock(texts));
      }
      return comparison;
    } catch (ScheduleException misfit) {
      throw new CommandException(String.valueOf(misfit.getMessage()), misfit);
    }
  }

  /// Runs it once and says how it went.
  RunReport once() throws CommandException {
    Trace trace = trace();
    var counting = new Rounds.Counting();
    var round = new Rounds.Round.Seeded(settings.seed(), trace.schedule());
    counting.add(trace.outcome(), round);
    return report(
        counting.rounds(),
        List.of(new RunReport.Example(round, trace, Analysis.of(trace, texts).findings())));
  }

  /// Runs a number of rounds, each with the next seed, and says how they went.
  ///
  /// @param examples whether to look into one run of each outcome
  RunReport several(int count, boolean examples) throws CommandException {
    var counting = new Rounds.Counting();
    try {
      for (int round = 0; round < count; round++) {
        long seed = settings.seed() + round;
        Result result = simulator.under(settings.withSeed(seed)).run(script);
        counting.add(result.outcome(), new Rounds.Round.Seeded(seed, result.schedule()));
      }
    } catch (ScheduleException misfit) {
      throw new CommandException(String.valueOf(misfit.getMessage()), misfit);
    }
    Rounds rounds = counting.rounds();
    return report(rounds, examples ? examples(rounds) : List.of());
  }

  private List<RunReport.Example> examples(Rounds rounds) throws CommandException {
    var examples = new ArrayList<RunReport.Example>();
    for (Rounds.Entry entry : rounds.entries().stream().limit(MOST_EXAMPLES).toList()) {
      Trace trace = record(settings.withSeed(entry.first().number()));
      examples.add(
          new RunReport.Example(entry.first(), trace, Analysis.of(trace, texts).findings()));
    }
    return examples;
  }

  private Trace record(RunSettings with) throws CommandException {
    try {
      return simulator.under(with).record(script, () -> false);
    } catch (ScheduleException misfit) {
      throw new CommandException(String.valueOf(misfit.getMessage()), misfit);
    }
  }

  private RunReport report(Rounds rounds, List<RunReport.Example> examples) {
    return new RunReport(
        texts, program, new RunReport.Circumstances.Simulated(settings), rounds, examples);
  }
}
