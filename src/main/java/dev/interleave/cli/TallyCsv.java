package dev.interleave.cli;

import dev.interleave.exchange.CsvTable;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.file.WholeFile;
import dev.interleave.trace.Outcome;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Outcomes as a table: a row for each, with how often it was seen or how it is reached.
final class TallyCsv {

  private static final List<String> OUTCOME = List.of("kind", "explanation", "values", "output");

  private TallyCsv() {}

  /// Writes how rounds ended.
  static void write(Rounds rounds, Path file) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (Rounds.Entry entry : rounds.entries()) {
      rows.add(
          row(
              entry.outcome(),
              Long.toString(entry.count()),
              Double.toString((double) entry.count() / rounds.count()),
              example(entry.first())));
    }
    write(List.of("count", "share", "example"), rows, file);
  }

  /// Writes which outcomes are possible.
  static void write(List<ReachableOutcome> outcomes, Path file) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (ReachableOutcome reachable : outcomes) {
      var probability = reachable.probability();
      rows.add(
          row(
              reachable.outcome(),
              text(reachable.interleavings()),
              probability.isPresent() ? Double.toString(probability.getAsDouble()) : "",
              reachable.shortest().schedule().toString()));
    }
    write(List.of("interleavings", "probability", "schedule"), rows, file);
  }

  private static void write(List<String> columns, List<List<String>> rows, Path file)
      throws IOException {
    WholeFile.write(
        file,
        stream -> {
          var table =
              new CsvTable(stream, Stream.concat(OUTCOME.stream(), columns.stream()).toList());
          for (List<String> row : rows) {
            table.row(row);
          }
          table.flush();
        });
  }

  private static List<String> row(Outcome outcome, String... more) {
    List<String> first =
        List.of(
            outcome.kind().label(),
            outcome.explanation(),
            Outcome.inWords(outcome.values()),
            String.join("\n", outcome.output()));
    return Stream.concat(first.stream(), Stream.of(more)).toList();
  }

  private static String example(Rounds.Round round) {
    return switch (round) {
      case Rounds.Round.Seeded(long seed, _) -> "seed " + seed;
      case Rounds.Round.Real(long number) -> "round " + number;
    };
  }

  private static String text(@Nullable BigInteger count) {
    return count == null ? "" : count.toString();
  }
}
