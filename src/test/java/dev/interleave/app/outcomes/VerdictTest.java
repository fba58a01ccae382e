package dev.interleave.app.outcomes;

import static dev.interleave.app.outcomes.Endings.complete;
import static dev.interleave.app.outcomes.Endings.deadlock;
import static dev.interleave.app.outcomes.Endings.explored;
import static dev.interleave.app.outcomes.Endings.finished;
import static dev.interleave.app.outcomes.Endings.reached;
import static dev.interleave.app.outcomes.Endings.uncounted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.Explored;
import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.explore.walk.Search;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static String of(Explored explored) {
    return new Verdict(Texts.in(Language.ENGLISH), explored).words();
  }

  @Test
  void oneOutcomeIsAProof() {
    assertThat(of(complete(Set.of(), reached(finished(2), 12))))
        .isEqualTo("All 12 interleavings end with limit = 9, x = 2.");
  }

  @Test
  void lostUpdatesAreCountedOutOfAll() {
    assertThat(
            of(
                complete(
                    Set.of(OutcomeGroup.of(finished(1))),
                    reached(finished(1), 4),
                    reached(finished(2), 2))))
        .isEqualTo("4 of 6 interleavings lose an update.");
  }

  @Test
  void aSingleBadInterleavingIsSpokenOfAsOne() {
    assertThat(of(complete(Set.of(), reached(finished(2), 1_999), reached(deadlock(), 1))))
        .isEqualTo("1 of 2,000 interleavings ends in a deadlock.");
  }

  @Test
  void germanCountsInItsOwnManner() {
    Explored explored = complete(Set.of(), reached(finished(2), 1_999), reached(deadlock(), 1));
    assertThat(new Verdict(Texts.in(Language.GERMAN), explored).words())
        .isEqualTo("1 von 2.000 Interleavings endet in einer Verklemmung (Deadlock).");
  }

  @Test
  void harmlessOutcomesAreOnlyCounted() {
    assertThat(of(complete(Set.of(), reached(finished(2), 3), reached(finished(1), 3))))
        .isEqualTo("6 interleavings lead to 2 outcomes.");
  }

  @Test
  void aReducedSearchSaysThatItIsOne() {
    Explored whole = complete(Set.of(), uncounted(deadlock()));

    assertThat(of(Endings.by(Search.REDUCED, whole)))
        .endsWith(
            "Found by a reduced search, which leaves orders of independent steps out and counts no"
                + " interleavings.");
  }

  @Test
  void whatIsNotCompleteSaysSoAndProvesNothing() {
    assertThat(
            of(
                explored(
                    Set.of(), "Stopped after 50 million states.", false, reached(finished(2), 3))))
        .isEqualTo(
            "Stopped after 50 million states. There may be more outcomes. 1 outcome so far.");
  }

  @Test
  void endlessInterleavingsAreNamed() {
    assertThat(of(explored(Set.of(), "", true, uncounted(finished(2)), uncounted(deadlock()))))
        .isEqualTo(
            "Some interleavings end in a deadlock. Some interleavings never end, so that they"
                + " cannot be counted.");
  }
}
