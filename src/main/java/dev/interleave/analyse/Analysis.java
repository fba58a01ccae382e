package dev.interleave.analyse;

import dev.interleave.trace.Trace;
import java.util.Comparator;
import java.util.List;

/// Everything that is found in one trace. Immutable.
public final class Analysis {

  private final List<Finding> findings;

  private Analysis(List<Finding> findings) {
    this.findings = List.copyOf(findings);
  }

  /// Analyses a trace in one pass over its events.
  public static Analysis of(Trace trace) {
    List<Detector> detectors =
        List.of(
            new LostUpdates(trace),
            new DataRaces(trace),
            new PredictedRaces(trace),
            new TornArrays(trace),
            new TornReads(trace),
            new KilledHolders(trace),
            new Deadlocks(trace),
            new PossibleDeadlocks(trace),
            new EndlessWaits(trace),
            new UnreleasedLocks(trace),
            new Contention(trace),
            new UncaughtExceptions(trace));
    int count = trace.events().size();
    for (int index = 0; index < count; index++) {
      for (Detector detector : detectors) {
        detector.see(index, trace.event(index));
      }
    }
    return new Analysis(
        detectors.stream()
            .flatMap(detector -> detector.findings().stream())
            .sorted(Comparator.comparingInt(Finding::at))
            .toList());
  }

  /// What was found, in order of the event at which it happens.
  public List<Finding> findings() {
    return findings;
  }
}
