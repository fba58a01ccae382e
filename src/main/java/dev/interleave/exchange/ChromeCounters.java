package dev.interleave.exchange;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Resource;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The counters of the Trace Event Format, each of which becomes a variable.
final class ChromeCounters {

  /// A counter has a series for each of its arguments; more of both than anybody draws.
  private static final int MOST_SERIES = 10_000;

  private final Map<Series, List<Sample>> samples = new LinkedHashMap<>();
  private final Map<String, Datum> lastValues = new LinkedHashMap<>();

  /// One number that changes.
  private record Series(String process, String name) {}

  /// What it was from a time on.
  private record Sample(long nanos, double value) {}

  void add(ChromeEvent event) {
    event
        .numbers()
        .forEach(
            (argument, value) -> {
              boolean only = event.numbers().size() == 1;
              String name = only ? event.name() : event.name() + " " + argument;
              samples
                  .computeIfAbsent(new Series(event.process(), name), _ -> new ArrayList<>())
                  .add(new Sample(event.nanos(), value));
            });
    if (samples.size() > MOST_SERIES) {
      throw new MalformedTraceException("there are more than %d counters".formatted(MOST_SERIES));
    }
  }

  /// Makes variables of them.
  ///
  /// @param homes the first actor of each process
  void addTo(TraceBuilder builder, Map<String, Integer> homes, ChromeTrace trace) {
    samples.forEach(
        (series, values) -> {
          int home = homes.getOrDefault(series.process(), Resource.BETWEEN_PROCESSES);
          int id = builder.addResource(Resource.Kind.VARIABLE, series.name(), home).id();
          int actor = Math.max(0, home);
          for (Sample sample : values) {
            trace.addValue(actor, id, sample.nanos(), datum(sample.value()));
          }
          lastValues.put(series.name(), datum(values.getLast().value()));
        });
  }

  /// What each was in the end, by name.
  Map<String, Datum> lastValues() {
    return lastValues;
  }

  private static Datum datum(double value) {
    long whole = (long) value;
    return whole == value ? Datum.of(whole) : Datum.of(value);
  }
}
