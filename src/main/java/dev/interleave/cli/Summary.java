package dev.interleave.cli;

import dev.interleave.analyse.Finding;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Trace;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Says in plain words how runs ended.
final class Summary {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final int MOST_FINDINGS = 20;

  private Summary() {}

  /// What the program printed, and then how it ended and what was found.
  static void print(PrintWriter out, Trace trace, List<Finding> findings) {
    trace.outcome().output().forEach(out::println);
    out.println();
    out.printf(
        Locale.ROOT,
        "%s after %,d steps and %.2f ms of %s%n",
        words(trace.outcome()),
        trace.stepCount(),
        trace.endNanos() / NANOS_PER_MILLI,
        clock(trace.origin().provenance()));
    long missing = trace.origin().provenance().missingEvents();
    if (missing > 0) {
      out.printf(Locale.ROOT, "%,d events after this were not recorded%n", missing);
    }
    if (!trace.outcome().explanation().isEmpty()) {
      out.println(trace.outcome().explanation());
    }
    for (Finding finding : findings.stream().limit(MOST_FINDINGS).toList()) {
      int step = trace.stepAt(trace.events().get(finding.at()).nanos());
      out.printf("%s at step %d: %s%n", finding.kind().label(), step, finding.sentence());
    }
    if (findings.size() > MOST_FINDINGS) {
      int more = findings.size() - MOST_FINDINGS;
      out.printf(Locale.ROOT, "and %,d more findings; --json prints all%n", more);
    }
  }

  private static String clock(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Simulated _ -> "virtual time";
      case Provenance.Recorded _ -> "real time";
    };
  }

  /// How often each outcome came, and which round shows it.
  static void print(PrintWriter out, RunReport report) {
    Rounds rounds = report.rounds();
    var counts = new LinkedHashMap<String, Integer>();
    var firsts = new HashMap<String, Rounds.Round>();
    for (Rounds.Entry entry : rounds.entries()) {
      String words = words(entry.outcome());
      counts.merge(words, entry.count(), Integer::sum);
      firsts.merge(
          words, entry.first(), (one, other) -> one.number() <= other.number() ? one : other);
    }
    counts.forEach(
        (words, count) ->
            out.printf(
                Locale.ROOT,
                "%6d of %d  %s  (%s)%n",
                count,
                rounds.count(),
                words,
                shownBy(Objects.requireNonNull(firsts.get(words)))));
    switch (report.circumstances()) {
      case RunReport.Circumstances.Simulated _ -> {}
      case RunReport.Circumstances.Real(_, _, long lost, int losing) -> {
        out.printf(Locale.ROOT, "%6d of %d  lost updates%n", losing, rounds.count());
        if (lost > 0) {
          out.printf(Locale.ROOT, "%,d events were not recorded%n", lost);
        }
      }
    }
  }

  private static String shownBy(Rounds.Round round) {
    return switch (round) {
      case Rounds.Round.Seeded(long seed, _) -> "--policy random --seed " + seed + " shows it";
      case Rounds.Round.Real(long number) -> "first in round " + number;
    };
  }

  private static String words(Outcome outcome) {
    String values = Outcome.inWords(outcome.values());
    return values.isEmpty() ? outcome.kind().label() : outcome.kind().label() + " with " + values;
  }
}
