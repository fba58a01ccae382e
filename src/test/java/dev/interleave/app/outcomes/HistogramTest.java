package dev.interleave.app.outcomes;

import static dev.interleave.app.outcomes.Endings.complete;
import static dev.interleave.app.outcomes.Endings.deadlock;
import static dev.interleave.app.outcomes.Endings.finished;
import static dev.interleave.app.outcomes.Endings.reached;
import static dev.interleave.app.outcomes.Endings.tally;
import static dev.interleave.app.outcomes.Endings.uncounted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.interleave.app.session.Explored;
import dev.interleave.app.session.Tally;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistogramTest {

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final Texts GERMAN = Texts.in(Language.GERMAN);
  private static final Explored TWO =
      complete(Set.of(), reached(finished(1), 4), reached(finished(2), 2));

  private static Histogram of(Explored explored) {
    return Histogram.of(ENGLISH, explored, Tally.NONE, Tally.NONE);
  }

  @Test
  void onlyTheValuesThatDifferNameAnOutcome() {
    assertThat(of(TWO).rows()).extracting(HistogramRow::name).containsExactly("x = 1", "x = 2");
  }

  @Test
  void aDeadlockIsNamedByWhatItIs() {
    assertThat(of(complete(Set.of(), reached(finished(1), 4), reached(deadlock(), 2))).rows())
        .extracting(HistogramRow::name)
        .containsExactly("limit = 9, x = 1", "deadlock");
  }

  @Test
  void outcomesThatOnlyPrintOtherwiseAreOneRow() {
    HistogramRow row =
        of(complete(Set.of(), reached(finished(1, "a", "b"), 4), reached(finished(1, "b", "a"), 2)))
            .rows()
            .getFirst();
    assertThat(row.variants()).hasSize(2);
    assertThat(row.detail(ENGLISH)).isEqualTo("6 interleavings · chance 50.0 %");
  }

  @Test
  void theShareIsThatOfAllInterleavings() {
    assertThat(Percent.of(ENGLISH, of(TWO).rows().getFirst().extent().orElseThrow()))
        .isEqualTo("66.7 %");
  }

  @Test
  void whatIsNotCountedHasNoShare() {
    HistogramRow row = of(complete(Set.of(), uncounted(finished(1)))).rows().getFirst();
    assertThat(row.extent()).isEmpty();
    assertThat(row.detail(ENGLISH)).isEqualTo("not counted · chance not worked out");
  }

  @Test
  void roundsAreMatchedByHowTheyEndedWhateverTheyPrinted() {
    Histogram histogram =
        Histogram.of(ENGLISH, TWO, tally(finished(2, "x is 2"), finished(2)), tally(finished(1)));
    assertThat(histogram.rows())
        .extracting(row -> row.random().words(ENGLISH), row -> row.live().words(ENGLISH))
        .containsExactly(tuple("never in 2", "1 of 1"), tuple("2 of 2", "never in 1"));
  }

  @Test
  void anOutcomeThatTestingNeverMetIsPointedOut() {
    assertThat(
            new Missed(ENGLISH, Histogram.of(ENGLISH, TWO, tally(finished(2)), Tally.NONE)).words())
        .isEqualTo("1 random round never met x = 1, though it can happen.");
  }

  @Test
  void anOutcomeThatOnlyARoundMetHasItsRowAndItsSentence() {
    Histogram histogram =
        Histogram.of(ENGLISH, TWO, tally(finished(1), finished(2), finished(7)), Tally.NONE);
    assertThat(histogram.rows().getLast().isExplored()).isFalse();
    assertThat(new Missed(ENGLISH, histogram).words())
        .isEqualTo("Rounds met x = 7, which exploring has not found.");
  }

  @Test
  void germanSaysWhatTestingMissedInItsOwnOrder() {
    Histogram histogram = Histogram.of(GERMAN, TWO, tally(finished(2)), Tally.NONE);
    assertThat(new Missed(GERMAN, histogram).words())
        .isEqualTo("1 Zufallsrunde traf nie auf x = 1, obwohl es möglich ist.");
    assertThat(histogram.rows().getFirst().detail(GERMAN))
        .isEqualTo("4 Interleavings · Chance 25,0 %");
  }

  @Test
  void aVeryRareOutcomeIsNotRoundedToNever() {
    assertThat(Percent.of(ENGLISH, 0.000001)).isEqualTo("< 0.01 %");
    assertThat(Percent.of(ENGLISH, 0)).isEqualTo("0 %");
  }
}
