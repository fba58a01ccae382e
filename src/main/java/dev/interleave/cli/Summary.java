package dev.interleave.cli;

import dev.interleave.analyse.Finding;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Trace;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Says in plain words how runs ended.
final class Summary {

  private static final double NANOS_PER_MILLI = 1e6;

  private Summary() {}

  /// What the program printed, and then how it ended and what was found.
  static void print(PrintWriter out, Trace trace, List<Finding> findings) {
    trace.outcome().output().forEach(out::println);
    out.println();
    out.printf(
        Locale.ROOT,
        "%s after %,d steps and %.2f ms of virtual time%n",
        words(trace.outcome()),
        trace.stepCount(),
        trace.endNanos() / NANOS_PER_MILLI);
    if (!trace.outcome().explanation().isEmpty()) {
      out.println(trace.outcome().explanation());
    }
    for (Finding finding : findings) {
      int step = trace.stepAt(trace.events().get(finding.at()).nanos());
      out.printf("%s at step %d: %s%n", finding.kind().label(), step, finding.sentence());
    }
  }

  /// How often each outcome came, with a seed that shows it.
  static void print(PrintWriter out, Rounds rounds) {
    var counts = new LinkedHashMap<String, Integer>();
    var seeds = new HashMap<String, Long>();
    for (Rounds.Entry entry : rounds.entries()) {
      counts.merge(words(entry.outcome()), entry.count(), Integer::sum);
      seeds.merge(words(entry.outcome()), entry.seed(), Math::min);
    }
    counts.forEach(
        (words, count) ->
            out.printf(
                Locale.ROOT,
                "%6d of %d  %s  (--policy random --seed %d shows it)%n",
                count,
                rounds.count(),
                words,
                seeds.get(words)));
  }

  private static String words(Outcome outcome) {
    String values = Outcome.inWords(outcome.values());
    return values.isEmpty() ? outcome.kind().label() : outcome.kind().label() + " with " + values;
  }
}
