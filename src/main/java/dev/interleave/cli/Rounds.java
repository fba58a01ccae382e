package dev.interleave.cli;

import dev.interleave.simulate.Result;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Trace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// How a number of rounds ended, the most frequent outcome first. Each round has the seed after
/// that of the round before.
///
/// @param count how many rounds there were
/// @param entries the outcomes
record Rounds(int count, List<Entry> entries) {

  /// One outcome.
  ///
  /// @param outcome how the rounds ended
  /// @param count how many did
  /// @param seed seed of the first of them
  /// @param schedule schedule of the first of them
  record Entry(Outcome outcome, int count, long seed, Schedule schedule) {

    Entry andOneMore() {
      return new Entry(outcome, count + 1, seed, schedule);
    }
  }

  Rounds {
    entries = List.copyOf(entries);
  }

  /// The one round that a trace is of.
  static Rounds of(Trace trace) {
    long seed = trace.origin().settings().seed();
    return new Rounds(1, List.of(new Entry(trace.outcome(), 1, seed, trace.schedule())));
  }

  /// Runs a number of rounds.
  static Rounds of(Simulator simulator, RunSettings settings, Script script, int count)
      throws ScheduleException {
    var entries = new LinkedHashMap<Outcome, Entry>();
    for (int round = 0; round < count; round++) {
      long seed = settings.seed() + round;
      Result result = simulator.under(settings.withSeed(seed)).run(script);
      Entry known = entries.get(result.outcome());
      entries.put(
          result.outcome(),
          known == null
              ? new Entry(result.outcome(), 1, seed, result.schedule())
              : known.andOneMore());
    }
    List<Entry> byFrequency =
        entries.values().stream()
            .sorted(Comparator.comparingInt(Entry::count).reversed().thenComparingLong(Entry::seed))
            .toList();
    return new Rounds(count, byFrequency);
  }
}
