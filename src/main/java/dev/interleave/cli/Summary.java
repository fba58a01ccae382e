package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Finding;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Trace;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Says in plain words how runs ended.
final class Summary {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final int MOST_FINDINGS = 20;

  private final Texts texts;
  private final PrintWriter out;

  Summary(Texts texts, PrintWriter out) {
    this.texts = texts;
    this.out = out;
  }

  /// What the program printed, and then how it ended and what was found.
  void print(Trace trace, List<Finding> findings) {
    trace.outcome().output().forEach(out::println);
    out.println();
    out.println(
        texts.say(
            switch (trace.origin().provenance()) {
              case Provenance.Simulated _ -> "cli.run.ended.simulated";
              case Provenance.Recorded _ -> "cli.run.ended.recorded";
            },
            OutcomeRow.ending(texts, trace.outcome()),
            trace.stepCount(),
            trace.endNanos() / NANOS_PER_MILLI));
    long missing = trace.origin().provenance().missingEvents();
    if (missing > 0) {
      out.println(texts.say("cli.run.missing", missing));
    }
    if (!trace.outcome().explanation().isEmpty()) {
      out.println(trace.outcome().explanation());
    }
    for (Finding finding : findings.stream().limit(MOST_FINDINGS).toList()) {
      int step = trace.stepAt(trace.events().get(finding.at()).nanos());
      out.println(texts.say("cli.run.finding", finding.kind().label(), step, finding.sentence()));
    }
    if (findings.size() > MOST_FINDINGS) {
      int more = findings.size() - MOST_FINDINGS;
      out.println(texts.say("cli.findings.more", more));
    }
  }

  /// How often each outcome came, and which round shows it.
  void print(RunReport report) {
    Rounds rounds = report.rounds();
    var counts = new LinkedHashMap<String, Integer>();
    var firsts = new HashMap<String, Rounds.Round>();
    for (Rounds.Entry entry : rounds.entries()) {
      String words = OutcomeRow.ending(texts, entry.outcome());
      counts.merge(words, entry.count(), Integer::sum);
      firsts.merge(
          words, entry.first(), (one, other) -> one.number() <= other.number() ? one : other);
    }
    counts.forEach(
        (words, count) ->
            out.printf(
                "%s  %s  (%s)%n",
                share(count, rounds), words, shownBy(Objects.requireNonNull(firsts.get(words)))));
    switch (report.circumstances()) {
      case RunReport.Circumstances.Simulated _ -> {}
      case RunReport.Circumstances.Real(_, _, long lost, int losing) -> {
        out.printf("%s  %s%n", share(losing, rounds), texts.say("cli.run.losing"));
        if (lost > 0) {
          out.println(texts.say("cli.run.lost-events", lost));
        }
      }
    }
  }

  private String share(int count, Rounds rounds) {
    return texts.say("cli.run.share", "%6d".formatted(count), rounds.count());
  }

  private String shownBy(Rounds.Round round) {
    return switch (round) {
      case Rounds.Round.Seeded(long seed, _) -> texts.say("cli.run.seed", seed);
      case Rounds.Round.Real(long number) -> texts.say("cli.run.round", number);
    };
  }
}
