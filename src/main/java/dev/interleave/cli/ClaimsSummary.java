package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.claims.Claim;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.Comparison;
import dev.interleave.claims.Figure;
import dev.interleave.claims.Observation;
import dev.interleave.claims.Sample;
import java.io.PrintWriter;

/// Prints measured claims as people read them.
final class ClaimsSummary {

  private final Texts texts;
  private final PrintWriter out;

  ClaimsSummary(Texts texts, PrintWriter out) {
    this.texts = texts;
    this.out = out;
  }

  void print(ClaimsReport report) {
    out.println(report.conditions(texts));
    for (Claim claim : report.claims()) {
      out.println();
      out.printf("%s: %s%n", claim.topic().title(texts), claim.verdict().words(texts));
      out.printf("  %s%n  %s%n", claim.sentence(), claim.reason());
      claim.comparisons().forEach(this::print);
      claim.observations().forEach(this::print);
      if (!claim.method().isEmpty()) {
        out.println("  " + texts.say("cli.claims.method", claim.method()));
      }
    }
    out.println();
    out.println(texts.say("cli.claims.took", report.took().toMillis() / 1000.0));
  }

  private void print(Comparison comparison) {
    out.println(
        "  " + texts.say("cli.claims.figures." + comparison.origin().label(), comparison.title()));
    for (Figure figure : comparison.figures()) {
      Sample sample = figure.sample();
      String range =
          sample.least() == sample.most()
              ? ""
              : texts.say(
                  "cli.claims.range",
                  comparison.quantity().text(sample.least()),
                  comparison.quantity().text(sample.most()),
                  sample.repetitions());
      out.println(
          "    %-28s %10s  %s"
              .formatted(figure.name(), comparison.quantity().text(sample.median()), range)
              .stripTrailing());
    }
  }

  private void print(Observation observation) {
    out.printf(
        "    %-36s %-4s %s%n",
        observation.deed(),
        observation.happened() ? texts.say("cli.claims.yes") : texts.say("cli.claims.no"),
        observation.seen());
  }
}
