package dev.interleave.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The claims as a table of values between commas, after RFC 4180: a row for each figure and for
/// each observation.
public final class ClaimsCsv {

  private static final String LINE_END = "\r\n";
  private static final List<String> COLUMNS =
      List.of(
          "topic",
          "claim",
          "verdict",
          "origin",
          "what",
          "name",
          "contender",
          "unit",
          "median",
          "least",
          "most",
          "repetitions",
          "happened",
          "seen");

  private ClaimsCsv() {}

  /// The text of a report.
  public static String text(ClaimsReport report) {
    var rows = new ArrayList<List<String>>();
    rows.add(COLUMNS);
    for (Claim claim : report.claims()) {
      List<String> begin =
          List.of(claim.topic().label(), claim.sentence(), claim.verdict().label());
      for (Comparison comparison : claim.comparisons()) {
        comparison.figures().forEach(figure -> rows.add(joined(begin, cells(comparison, figure))));
      }
      claim.observations().forEach(observation -> rows.add(joined(begin, cells(observation))));
    }
    return rows.stream()
        .map(row -> row.stream().map(ClaimsCsv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE_END, "", LINE_END));
  }

  private static List<String> joined(List<String> begin, List<String> end) {
    return Stream.concat(begin.stream(), end.stream()).toList();
  }

  private static List<String> cells(Comparison comparison, Figure figure) {
    Sample sample = figure.sample();
    return List.of(
        comparison.origin().label(),
        comparison.title(),
        figure.name(),
        figure.contender().label(),
        comparison.quantity().symbol(),
        Double.toString(sample.median()),
        Double.toString(sample.least()),
        Double.toString(sample.most()),
        Integer.toString(sample.repetitions()),
        "",
        "");
  }

  private static List<String> cells(Observation observation) {
    return List.of(
        "tried",
        observation.deed(),
        "",
        observation.contender().label(),
        "",
        "",
        "",
        "",
        "",
        Boolean.toString(observation.happened()),
        observation.seen());
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
