package dev.interleave.cli;

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

  private final ExploreReport report;
  private final Exploration exploration;
  private final String command;
  private final boolean steps;

  /// @param replay the words that replay a schedule, up to the schedule itself
  /// @param steps whether to tell every step of the shortest ways
  ExploreSummary(ExploreReport report, String replay, boolean steps) {
    this.report = report;
    this.exploration = report.exploration();
    this.command = replay;
    this.steps = steps;
  }

  void print(PrintWriter out) {
    printExtent(out);
    List<OutcomeRow> rows = OutcomeRow.of(exploration.outcomes());
    if (!rows.isEmpty()) {
      out.println();
      printTable(out, rows);
    }
    Proof.of(exploration)
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
        String.format(
            Locale.ROOT,
            "%s and %s in %.2f s%s",
            counted(exploration.states(), "state"),
            counted(exploration.transitions(), "transition"),
            exploration.time().toNanos() / NANOS_PER_SECOND,
            switch (exploration.search()) {
              case WHOLE -> "";
              case SYMMETRIC -> ", threads that are alike taken for one another";
              case REDUCED -> ", by a reduced search, which leaves orders of independent steps out";
            });
    if (exploration.complete()) {
      out.println("Complete: " + extent + ".");
    } else {
      out.println("Not complete: " + exploration.stop());
      out.println("So far " + extent + "; there may be other outcomes than these.");
    }
    if (exploration.tellsThreadsApart()) {
      out.println(
          "No threads were taken for one another: the program goes by their names, or sleeps are"
              + " timed.");
    }
    if (exploration.endless()) {
      out.println("Some interleavings never end, so they cannot be counted.");
    }
  }

  private static String counted(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  private void printTable(PrintWriter out, List<OutcomeRow> rows) {
    BigInteger all = exploration.interleavings();
    int width = Math.max("interleavings".length(), all == null ? 0 : grouped(all).length());
    String form = "%8s  %" + width + "s  %11s  %6s  %s%n";
    out.printf(form, "share", "interleavings", "probability", "steps", "outcome");
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
      out.printf(
          Locale.ROOT, "and %,d more outcomes; --json prints all%n", rows.size() - MOST_ROWS);
    }
    if (all != null && rows.size() > 1) {
      out.printf(form, "", grouped(all), "", "", "in all");
    }
  }

  private static String share(@Nullable BigInteger part, @Nullable BigInteger all) {
    return part == null || all == null || all.signum() == 0
        ? "-"
        : percent(
            new BigDecimal(part).divide(new BigDecimal(all), MathContext.DECIMAL64).doubleValue());
  }

  private static String percent(double share) {
    return share > 0 && share < LEAST_SHOWN
        ? "< 0.01 %"
        : String.format(Locale.ROOT, "%.2f %%", share * 100);
  }

  private static String grouped(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void printWay(PrintWriter out, OutcomeRow row) {
    Way way = row.shortest().shortest();
    Outcome outcome = row.shortest().outcome();
    out.println();
    out.println(
        (exploration.complete() ? "Shortest way to: " : "A way, perhaps not the shortest, to: ")
            + row.words());
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
    var narrator = new Narrator(trace);
    if (steps) {
      for (int step = 1; step <= trace.stepCount(); step++) {
        out.printf(Locale.ROOT, "%6d  %s%n", step, narrator.sentenceOfStep(step));
      }
    }
    if (way.decidingStep() > 0 && exploration.outcomes().size() > 1) {
      out.printf(
          Locale.ROOT,
          "  decided at step %d: %s%n",
          way.decidingStep(),
          narrator.sentenceOfStep(way.decidingStep()));
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
            ? "Found on these ways:"
            : String.format(
                Locale.ROOT, "Found on the ways to the first %,d of %,d outcomes:", ways, all));
    for (ExploreReport.Found found : report.findings().stream().limit(MOST_FINDINGS).toList()) {
      out.printf("  %s: %s%n", found.finding().kind().label(), found.finding().sentence());
    }
    int more = report.findings().size() - MOST_FINDINGS;
    if (more > 0) {
      out.printf(Locale.ROOT, "  and %,d more findings; --json prints all%n", more);
    }
  }
}
