package dev.interleave.analyse;

import dev.interleave.text.Texts;
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
  ///
  /// @param texts the language in which findings are told
  public static Analysis of(Trace trace, Texts texts) {
    List<Detector> detectors =
        List.of(
            new LostUpdates(trace, texts),
            new DataRaces(trace, texts),
            new PredictedRaces(trace, texts),
            new TornArrays(trace, texts),
            new TornReads(trace, texts),
            new KilledHolders(trace, texts),
            new Deadlocks(trace, texts),
            new PossibleDeadlocks(trace, texts),
            new EndlessWaits(trace, texts),
            new UnreleasedLocks(trace, texts),
            new Contention(trace, texts),
            new UncaughtExceptions(trace, texts));
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

  /// How many updates a run loses and does not bring back, and nothing else.
  public static int lostUpdates(Trace trace) {
    var losses = new Losses();
    for (int index = 0; index < trace.events().size(); index++) {
      losses.see(index, trace.event(index));
    }
    return losses.count();
  }

  /// What was found, in order of the event at which it happens.
  public List<Finding> findings() {
    return findings;
  }
}
