package dev.interleave.app.outcomes;

import dev.interleave.app.session.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Says what rounds never met although it can happen, and what they met although exploring has not
/// found it.
final class Missed {

  private Missed() {}

  /// The sentences, as many as there is to say.
  static String words(Histogram histogram) {
    var sentences = new ArrayList<String>();
    addMissed(sentences, histogram, "random", histogram.random(), HistogramRow::random);
    addMissed(sentences, histogram, "real", histogram.live(), HistogramRow::live);
    if (histogram.explored() != null && histogram.explored().over()) {
      addUnexplored(sentences, histogram);
    }
    return String.join(" ", sentences);
  }

  private static void addMissed(
      List<String> sentences,
      Histogram histogram,
      String kind,
      Tally tally,
      Function<HistogramRow, Count> count) {
    List<HistogramRow> explored =
        histogram.rows().stream().filter(HistogramRow::isExplored).toList();
    List<HistogramRow> missed = explored.stream().filter(row -> count.apply(row).never()).toList();
    if (missed.isEmpty()) {
      return;
    }
    String rounds =
        String.format(
            Locale.ROOT, "%,d %s round%s", tally.rounds(), kind, tally.rounds() == 1 ? "" : "s");
    sentences.add(
        missed.size() == 1
            ? "%s never met %s, though it can happen.".formatted(rounds, missed.getFirst().name())
            : String.format(
                Locale.ROOT,
                "%s never met %,d of the %,d outcomes, though they can happen.",
                rounds,
                missed.size(),
                explored.size()));
  }

  private static void addUnexplored(List<String> sentences, Histogram histogram) {
    List<String> names =
        histogram.rows().stream().filter(row -> !row.isExplored()).map(HistogramRow::name).toList();
    if (names.size() == 1) {
      sentences.add("Rounds met %s, which exploring has not found.".formatted(names.getFirst()));
    } else if (names.size() > 1) {
      sentences.add(
          "Rounds met %,d outcomes that exploring has not found.".formatted(names.size()));
    }
  }
}
