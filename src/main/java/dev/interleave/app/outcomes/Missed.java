package dev.interleave.app.outcomes;

import dev.interleave.app.session.Tally;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Says what rounds never met although it can happen, and what they met although exploring has not
/// found it.
///
/// @param histogram what exploring found and rounds met
record Missed(Texts texts, Histogram histogram) {

  /// The sentences, as many as there is to say.
  String words() {
    var sentences = new ArrayList<String>();
    addMissed(sentences, "outcomes.missed.random.", histogram.random(), HistogramRow::random);
    addMissed(sentences, "outcomes.missed.live.", histogram.live(), HistogramRow::live);
    if (histogram.explored() != null && histogram.explored().over()) {
      addUnexplored(sentences);
    }
    return String.join(" ", sentences);
  }

  private void addMissed(
      List<String> sentences, String key, Tally tally, Function<HistogramRow, Count> count) {
    List<HistogramRow> explored =
        histogram.rows().stream().filter(HistogramRow::isExplored).toList();
    List<HistogramRow> missed = explored.stream().filter(row -> count.apply(row).never()).toList();
    if (missed.size() == 1) {
      sentences.add(texts.say(key + "one", tally.rounds(), missed.getFirst().name()));
    } else if (missed.size() > 1) {
      sentences.add(texts.say(key + "several", tally.rounds(), missed.size(), explored.size()));
    }
  }

  private void addUnexplored(List<String> sentences) {
    List<String> names =
        histogram.rows().stream().filter(row -> !row.isExplored()).map(HistogramRow::name).toList();
    if (names.size() == 1) {
      sentences.add(texts.say("outcomes.unexplored.one", names.getFirst()));
    } else if (names.size() > 1) {
      sentences.add(texts.say("outcomes.unexplored.several", names.size()));
    }
  }
}
