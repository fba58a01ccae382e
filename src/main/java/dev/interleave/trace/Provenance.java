package dev.interleave.trace;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What ran the program of a trace.
public sealed interface Provenance {

  /// The simulator, on a virtual clock.
  record Simulated() implements Provenance {}

  /// Real threads or processes of a machine, recorded while they ran.
  ///
  /// @param conditions what they ran under, by name, in words for people: `lock`, `threads`
  /// @param lostEvents how many events are missing at the end because a buffer was full
  /// @param clockErrorNanos how far the clocks of two actors may be apart at most, in nanoseconds;
  ///   0 where all read the same clock
  record Recorded(Map<String, String> conditions, long lostEvents, long clockErrorNanos)
      implements Provenance {
    public Recorded {
      conditions = Collections.unmodifiableMap(new TreeMap<>(conditions));
    }
  }

  /// How many events of the run the trace lacks.
  default long missingEvents() {
    return switch (this) {
      case Simulated _ -> 0;
      case Recorded(_, long lost, _) -> lost;
    };
  }
}
