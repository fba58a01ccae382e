package dev.interleave.cli;

import dev.interleave.claims.Claim;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.Comparison;
import dev.interleave.claims.Figure;
import dev.interleave.claims.Observation;
import dev.interleave.claims.Sample;
import java.io.PrintWriter;

/// Prints measured claims as people read them.
final class ClaimsSummary {

  private ClaimsSummary() {}

  static void print(PrintWriter out, ClaimsReport report) {
    out.println(report.conditions());
    for (Claim claim : report.claims()) {
      out.println();
      out.printf("%s: %s%n", claim.topic().title(), claim.verdict().words());
      out.printf("  %s%n  %s%n", claim.sentence(), claim.reason());
      claim.comparisons().forEach(comparison -> print(out, comparison));
      claim.observations().forEach(observation -> print(out, observation));
      if (!claim.method().isEmpty()) {
        out.printf("  How: %s%n", claim.method());
      }
    }
    out.println();
    out.printf(
        "Measured in %.1f s; median, and in brackets the range.%n",
        report.took().toMillis() / 1000.0);
  }

  private static void print(PrintWriter out, Comparison comparison) {
    out.printf("  %s, %s:%n", comparison.title(), comparison.origin().label());
    for (Figure figure : comparison.figures()) {
      Sample sample = figure.sample();
      String range =
          sample.least() == sample.most()
              ? ""
              : "[%s to %s, %d times]"
                  .formatted(
                      comparison.quantity().text(sample.least()),
                      comparison.quantity().text(sample.most()),
                      sample.repetitions());
      out.println(
          "    %-28s %10s  %s"
              .formatted(figure.name(), comparison.quantity().text(sample.median()), range)
              .stripTrailing());
    }
  }

  private static void print(PrintWriter out, Observation observation) {
    out.printf(
        "    %-36s %-4s %s%n",
        observation.deed(), observation.happened() ? "yes" : "no", observation.seen());
  }
}
