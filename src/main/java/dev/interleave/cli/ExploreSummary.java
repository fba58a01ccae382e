package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Narrator;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.Proof;
import dev.interleave.explore.Way;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Trace;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says in plain words what an exploration found.
final class ExploreSummary {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int MOST_ROWS = 24;
  private static final int MOST_WAYS = 6;
  private static final int MOST_FINDINGS = 12;

  /// Smaller shares are not told apart in the table.
  private static final double LEAST_SHOWN = 0.0001;

  private final Texts texts;
  private final ExploreReport report;
  private final Exploration exploration;
  private final String command;
  private final boolean steps;

  /// @param replay the words that replay a schedule, up to the schedule itself
  /// @param steps whether to tell every step of the shortest ways
  ExploreSummary(Texts texts, ExploreReport report, String replay, boolean steps) {
    this.texts = texts;
    this.report = report;
    this.exploration = report.exploration();
    this.command = replay;
    this.steps = steps;
  }

  void print(PrintWriter out) {
    printExtent(out);
    List<OutcomeRow> rows = OutcomeRow.of(texts, exploration.outcomes());
    if (!rows.isEmpty()) {
      out.println();
      printTable(out, rows);
    }
    Proof.of(exploration, texts)
        .ifPresent(
            sentence -> {
              out.println();
              out.println(sentence);
            });
    rows.stream().limit(MOST_WAYS).forEach(row -> printWay(out, row));
    printFindings(out);
  }

  private void printExtent(PrintWriter out) {
    String extent =
        texts.say(
            switch (exploration.search()) {
              case WHOLE -> "cli.explore.extent";
              case SYMMETRIC -> "cli.explore.extent.symmetric";
              case REDUCED -> "cli.explore.extent.reduced";
            },
            exploration.states(),
            exploration.transitions(),
            exploration.time().toNanos() / NANOS_PER_SECOND);
    if (exploration.complete()) {
      out.println(texts.say("cli.explore.complete", extent));
    } else {
      out.println(texts.say("cli.explore.incomplete", exploration.stop()));
      out.println(texts.say("cli.explore.so-far", extent));
    }
    if (exploration.tellsThreadsApart()) {
      out.println(texts.say("cli.explore.threads-apart"));
    }
    if (exploration.endless()) {
      out.println(texts.say("cli.explore.endless"));
    }
  }

  private void printTable(PrintWriter out, List<OutcomeRow> rows) {
    BigInteger all = exploration.interleavings();
    String share = texts.say("cli.explore.share");
    String interleavings = texts.say("cli.explore.interleavings");
    String probability = texts.say("cli.explore.probability");
    String taken = texts.say("cli.explore.steps");
    String form =
        "%%%ds  %%%ds  %%%ds  %%%ds  %%s%%n"
            .formatted(
                Math.max(8, share.length()),
                Math.max(interleavings.length(), all == null ? 0 : grouped(all).length()),
                Math.max(11, probability.length()),
                Math.max(6, taken.length()));
    out.printf(form, share, interleavings, probability, taken, texts.say("cli.explore.outcome"));
    for (OutcomeRow row : rows.stream().limit(MOST_ROWS).toList()) {
      out.printf(
          form,
          share(row.interleavings(), all),
          row.interleavings() == null ? "-" : grouped(row.interleavings()),
          row.probability().isPresent() ? percent(row.probability().getAsDouble()) : "-",
          row.shortest().shortest().schedule().length(),
          row.words());
    }
    if (rows.size() > MOST_ROWS) {
      out.println(texts.say("cli.explore.more", rows.size() - MOST_ROWS));
    }
    if (all != null && rows.size() > 1) {
      out.printf(form, "", grouped(all), "", "", texts.say("cli.explore.in-all"));
    }
  }

  private String share(@Nullable BigInteger part, @Nullable BigInteger all) {
    return part == null || all == null || all.signum() == 0
        ? "-"
        : percent(
            new BigDecimal(part).divide(new BigDecimal(all), MathContext.DECIMAL64).doubleValue());
  }

  private String percent(double share) {
    return share > 0 && share < LEAST_SHOWN
        ? texts.say("cli.explore.percent.least", LEAST_SHOWN * 100)
        : texts.say("cli.explore.percent", share * 100);
  }

  private String grouped(BigInteger number) {
    return texts.say("cli.explore.number", number);
  }

  private void printWay(PrintWriter out, OutcomeRow row) {
    Way way = row.shortest().shortest();
    Outcome outcome = row.shortest().outcome();
    out.println();
    out.println(
        exploration.complete()
            ? texts.say("cli.explore.shortest", row.words())
            : texts.say("cli.explore.way", row.words()));
    if (!outcome.explanation().isEmpty()) {
      out.println("  " + outcome.explanation());
    }
    String schedule = way.schedule().length() == 0 ? "" : " --schedule " + way.schedule();
    out.println("  " + command + schedule);
    if (row.place() < report.replays().size()) {
      printSteps(out, report.replays().get(row.place()), way);
    }
  }

  private void printSteps(PrintWriter out, Trace trace, Way way) {
    var narrator = new Narrator(trace, texts);
    if (steps) {
      for (int step = 1; step <= trace.stepCount(); step++) {
        out.printf(Locale.ROOT, "%6d  %s%n", step, narrator.sentenceOfStep(step));
      }
    }
    if (way.decidingStep() > 0 && exploration.outcomes().size() > 1) {
      String decided = narrator.sentenceOfStep(way.decidingStep());
      out.println("  " + texts.say("cli.explore.decided", way.decidingStep(), decided));
    }
  }

  private void printFindings(PrintWriter out) {
    if (report.findings().isEmpty()) {
      return;
    }
    out.println();
    int ways = report.replays().size();
    int all = exploration.outcomes().size();
    out.println(
        ways == all
            ? texts.say("cli.explore.found")
            : texts.say("cli.explore.found.first", ways, all));
    for (ExploreReport.Found found : report.findings().stream().limit(MOST_FINDINGS).toList()) {
      out.printf("  %s: %s%n", found.finding().kind().label(), found.finding().sentence());
    }
    int more = report.findings().size() - MOST_FINDINGS;
    if (more > 0) {
      out.println("  " + texts.say("cli.findings.more", more));
    }
  }
}
