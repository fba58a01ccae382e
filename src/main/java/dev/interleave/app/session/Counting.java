package dev.interleave.app.session;

import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Runs a program again and again with one seed after the other, and counts how it ends.
final class Counting {

  private final Trace.Origin origin;
  private final RunSettings settings;
  private final Map<OutcomeGroup, Tally.Entry> entries = new LinkedHashMap<>();
  private @Nullable Simulator simulator;
  private int rounds;

  Counting(Trace.Origin origin, RunSettings settings) {
    this.origin = origin;
    this.settings = settings.withPolicy(RunSettings.PolicyKind.RANDOM);
  }

  /// Runs a number of rounds more.
  ///
  /// @param cancelled asked now and then
  /// @throws java.util.concurrent.CancellationException if it was cancelled
  synchronized Tally count(int more, BooleanSupplier cancelled)
      throws ProgramException, ScheduleException {
    if (simulator == null) {
      simulator = new Simulator(Program.compile(origin.program(), origin.source()), settings);
    }
    for (int round = 0; round < more; round++) {
      long seed = settings.seed() + rounds;
      Outcome outcome =
          simulator.under(settings.withSeed(seed)).run(Script.NONE, cancelled).outcome();
      OutcomeGroup group = OutcomeGroup.of(outcome);
      entries.merge(
          group,
          new Tally.Entry(group, 1, new Tally.Example.Seed(seed)),
          (old, _) -> old.andOneMore());
      rounds++;
    }
    return new Tally(rounds, List.copyOf(entries.values()));
  }
}
