package dev.interleave.app.session;

import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs a program again and again with one seed after the other, and counts how it ends.
final class Counting {

  private final Trace.Origin origin;
  private final RunSettings settings;
  private final Map<OutcomeGroup, Tally.Entry> entries = new LinkedHashMap<>();
  private int rounds;

  Counting(Trace.Origin origin, RunSettings settings) {
    this.origin = origin;
    this.settings = settings.withPolicy(RunSettings.PolicyKind.RANDOM);
  }

  /// Runs a number of rounds more.
  synchronized Tally count(int more) throws ProgramException, ScheduleException {
    Program program = Program.compile(origin.program(), origin.source());
    var simulator = new Simulator(program, settings);
    for (int round = 0; round < more; round++) {
      long seed = settings.seed() + rounds;
      var result = simulator.under(settings.withSeed(seed)).run(Script.NONE);
      entries.merge(
          OutcomeGroup.of(result.outcome()),
          new Tally.Entry(OutcomeGroup.of(result.outcome()), 1, seed),
          (old, _) -> new Tally.Entry(old.group(), old.count() + 1, old.seed()));
      rounds++;
    }
    return new Tally(rounds, List.copyOf(entries.values()));
  }
}
